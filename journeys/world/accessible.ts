import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const WHERE: ContextObject = {
  // What React Aria reads aloud once: it may name a button that has just gone.
  exclude: [['[data-live-announcer]'], ['iframe']],
};

const HOW: RunOptions = { runOnly: RULES, resultTypes: ['violations'], iframes: false };

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

let source: Promise<string> | undefined;

/**
 * No violation that axe can see of WCAG 2.2 AA. Axe is read by the document once, and judges there: by its builder, each
 * look would open a page more, which takes longer than the look. Mails and previews, where no script may run, it leaves
 * out.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours that are still on their way would be judged halfway.
  await page.evaluate(STILL);
  source ??= readFile(SOURCE, 'utf8');
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(await source);
  const judge = `axe.run(${JSON.stringify(WHERE)}, ${JSON.stringify(HOW)})`;
  const { violations } = await page.evaluate<AxeResults>(judge);
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
  }));
  expect(found, page.url()).toEqual([]);
  await expect(page.locator('iframe:not([sandbox])'), 'a frame that nobody judged').toHaveCount(0);
}

/** Nothing stands out to the right of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = () =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  await expect.poll(excess, { message: `${page.url()} scrolls sideways` }).toBe(0);
}
