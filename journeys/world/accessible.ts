import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Mails and previews, where no script may run: axe would wait for its own for ever. */
const WITHOUT_SCRIPTS = 'iframe[sandbox]';

/** Resolves when what moves has arrived. What turns without end is not waited for. */
const STILL = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(({ finished }) => finished.catch(() => {})));
})()`;

/** No violation that axe can see of WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours that are still on their way would be judged halfway.
  await page.evaluate(STILL);
  const { violations } = await new AxeBuilder({ page })
    // What React Aria reads aloud once: it may name a button that has just gone.
    .exclude('[data-live-announcer]')
    .withTags(RULES)
    .exclude(WITHOUT_SCRIPTS)
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  }));
  expect(found, page.url()).toEqual([]);
}

/** Nothing stands out to the right of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = () =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  await expect.poll(excess, { message: `${page.url()} scrolls sideways` }).toBe(0);
}
