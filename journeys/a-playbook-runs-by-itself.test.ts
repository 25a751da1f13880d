import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { choose, press } from './world/choose.ts';
import { dialogOf } from './world/dialog.ts';
import { tabTo } from './world/keyboard.ts';
import { mailsTo, mailTo } from './world/mailbox.ts';
import { enter, type Organization, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const NAMES = {
  fr: { playbook: 'Rappeler sans tarder', task: 'Rappeler ce client', subject: 'Nous vous avons lu' },
  en: { playbook: 'Call back soon', task: 'Call this customer', subject: 'We have read you' },
} as const;

/** Somebody answers by the API; the id of their answer. */
const answers = ({ api, survey }: Organization, score: number, email: string, name = 'Alix Martin') =>
  api.post<{ id: string }>('/responses', { survey, score, contact: { email, name } });

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.describe.configure({ mode: 'serial' });
    test.use({ locale: LANGUAGES[locale].browser });
    const organization = organizations[locale];
    const { say } = wordsOf(locale);
    const p = (key: string, values = {}) => say(`playbooks:web.${key}`, values);
    const names = NAMES[locale];
    const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
    const steps = (page: Page) => page.getByRole('grid', { name: p('steps') }).getByRole('row');
    const field = (page: Page, key: string) => page.getByLabel(p(key), { exact: true });
    const dialog = dialogOf;

    test.beforeEach(async ({ context }) => {
      await enter(context, server(), organization());
    });

    async function isForEveryone(page: Page): Promise<void> {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      const size = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      if (size !== null) await page.setViewportSize(size);
    }

    async function addStep(page: Page, kind: string, fill: () => Promise<void>): Promise<void> {
      await button(page, p('add')).click();
      await page.getByRole('menuitem', { name: p(`kinds.${kind}`) }).click();
      await fill();
      await dialog(page)
        .getByRole('button', { name: p('add-step'), exact: true })
        .click();
      await expect(dialog(page)).toHaveCount(0);
    }

    test('it is written as a sentence, and put in order by keyboard alone', async ({ page }) => {
      await openScreen(page, server(), organization(), '/settings/cases/playbooks');
      await expect(page.getByText(p('none'), { exact: true })).toBeVisible();
      await expect(page.getByRole('list', { name: p('starters') }).getByRole('listitem')).toHaveCount(5);
      await isForEveryone(page);
      await button(page, p('new')).click();
      await expect(steps(page)).toHaveCount(2);

      await field(page, 'name').fill(names.playbook);
      await addStep(page, 'send', async () => {
        await dialog(page)
          .getByRole('button', { name: p('add-step'), exact: true })
          .click();
        await expect(dialog(page).getByText(say('playbooks:problems.no-text'))).toBeVisible();
        const mail = dialog(page).getByRole('group', { name: p(`languages.${locale}`) });
        await mail.getByLabel(p('subject'), { exact: true }).fill(names.subject);
        await mail.getByLabel(p('body'), { exact: true }).fill('{{name}}, {{score}}.\n\n{{organization}}');
      });
      await addStep(page, 'task', () => field(page, 'task-title').fill(names.task));
      await expect(steps(page)).toHaveCount(4);
      await isForEveryone(page);

      // The mail goes first, and the wait before the last thing that is to happen.
      await tabTo(page, steps(page).first());
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(steps(page).nth(2)).toBeFocused();
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp');
      await expect(steps(page).first()).toContainText(names.subject);
      await expect(steps(page).first()).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      const waits = p('say.wait-business-hours', { count: 1 });
      await expect(steps(page).last()).toContainText(waits);
      await steps(page)
        .nth(1)
        .getByRole('button', { name: p('deeds', { step: '' }) })
        .last()
        .click();
      await page.getByRole('menuitem', { name: p('down') }).click();
      await expect(steps(page).nth(1)).toContainText(names.task);
      await addStep(page, 'tag', async () => {
        await field(page, 'tag-name').fill('segment');
        await field(page, 'tag-value').fill('vip');
      });
      await button(page, p('save')).click();
      await expect(page.getByText(p('saved'), { exact: true })).toBeVisible();
      await page.reload();
      await expect(steps(page)).toHaveCount(5);
      await expect(steps(page).last()).toContainText('vip');
    });

    test('it is activated only once its dry run was seen', async ({ page }) => {
      await answers(organization(), 3, 'avant@exemple.fr');
      await answers(organization(), 10, 'ravi@exemple.fr');
      await openScreen(page, server(), organization(), '/settings/cases/playbooks');
      await page.getByRole('link', { name: names.playbook }).click();
      await expect(button(page, p('activate'))).toHaveAttribute('aria-disabled', 'true');
      await button(page, p('try')).click();
      const result = page.getByRole('status').filter({ hasText: p('result.runs', { count: 1 }) });
      await expect(result).toContainText('1');
      await expect(result).toContainText(p('result.send', { count: 1, n: '1' }));
      await expect(result).toContainText(p('result.task', { count: 1, n: '1' }));
      await isForEveryone(page);
      await button(page, p('activate')).click();
      await expect(page.getByText(p('is-active'))).toBeVisible();
      // Nobody heard of it who had answered before.
      expect(await mailsTo(organization().api, 'avant@exemple.fr')).toEqual([]);
    });

    test('it runs, and its run is seen on the case and on the person', async ({ page }) => {
      const { api } = organization();
      await answers(organization(), 2, 'client@exemple.fr');
      const mail = await mailTo(api, 'client@exemple.fr');
      expect(mail.subject).toBe(names.subject);
      expect(mail.text).toContain('Alix Martin, 2.');
      expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      const { items: cases } = await api.get<{
        items: { id: string; status: string; contact: { id: string; email: string } }[];
      }>('/cases?limit=50');
      const one = cases.find(({ contact }) => contact.email === 'client@exemple.fr');
      // A mail that left by itself reached nobody.
      expect(one?.status).toBe('open');
      const { items: tasks } = await api.get<{ items: { title: string; caseId: string }[] }>('/tasks');
      expect(tasks).toMatchObject([{ title: names.task, caseId: one?.id }]);

      await openScreen(page, server(), organization(), `/cases/${one?.id ?? ''}`);
      const panel = page
        .getByRole('region', { name: p('title') })
        .or(page.locator('section').filter({ hasText: names.subject }));
      await expect(panel.first()).toContainText(names.subject);
      await expect(panel.first()).toContainText(p('run.running'));
      await isForEveryone(page);

      // The task is done on the page of tasks, by whoever it was given to.
      await openScreen(page, server(), organization(), '/cases/tasks');
      await isForEveryone(page);
      const task = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: names.task });
      await press(task.getByRole('checkbox'));
      await expect(page.getByText(say('tasks:web.done', { title: names.task }))).toBeVisible();
      await expect(page.getByText(say('tasks:web.none.open'), { exact: true })).toBeVisible();

      await openScreen(page, server(), organization(), `/contacts/${one?.contact.id ?? ''}`);
      await expect(page.getByText(names.playbook, { exact: true })).toBeVisible();
      await isForEveryone(page);
      await button(page, p('stop-named', { name: names.playbook })).click();
      await expect(page.getByText(p('run.stopped', { why: p('stopped.by-person') })).first()).toBeVisible();

      await server().restart();
      expect(await mailsTo(api, 'client@exemple.fr')).toHaveLength(1);
    });

    test('its reader can say no, and hears no more of it', async ({ page }) => {
      const { api } = organization();
      const mail = await mailTo(api, 'client@exemple.fr');
      const stop = /<([^>]+)>/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
      await page.goto(stop);
      const values = { organization: organization().name, address: '' };
      await expect(
        page.getByRole('heading', { name: say('distribution:page.oppose.ask', values) }),
      ).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button').click();
      await expect(
        page.getByRole('heading', { name: say('distribution:page.oppose.done', values) }),
      ).toBeVisible();
      await expectAccessible(page);
      await answers(organization(), 1, 'client@exemple.fr');
      await answers(organization(), 1, 'autre@exemple.fr');
      await mailTo(api, 'autre@exemple.fr');
      expect(await mailsTo(api, 'client@exemple.fr')).toHaveLength(1);
    });

    test('it pauses, and a version of its own waits for its dry run', async ({ page }) => {
      await openScreen(page, server(), organization(), '/settings/cases/playbooks');
      await page.getByRole('link', { name: names.playbook }).click();
      await press(page.getByRole('checkbox', { name: p('stop.opted-out') }));
      await button(page, p('save')).click();
      await expect(page.getByText(p('state.newer'))).toBeVisible();
      await button(page, p('pause')).click();
      await choose(page.getByRole('radio', { name: p('pause-choice.stop') }));
      await isForEveryone(page);
      await dialog(page)
        .getByRole('button', { name: p('pause'), exact: true })
        .click();
      await expect(page.getByText(p('state.paused'), { exact: true })).toBeVisible();
      await openScreen(page, server(), organization(), '/settings/cases/playbooks');
      await expect(page.getByRole('listitem').filter({ hasText: names.playbook })).toContainText(
        p('state.paused'),
      );
    });
  });
}
