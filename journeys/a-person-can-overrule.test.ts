import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { type Case, casesOf, type Response, responsesOf, scoresOf } from './world/answers.ts';
import { tabTo } from './world/keyboard.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const PROMOTERS = 9;

const PEOPLE = {
  fr: {
    name: 'Louis Fâché',
    comment: 'Réponse d’essai, à ne pas compter.',
    excluded: 'C’était un essai de notre équipe.',
    counted: 'Vérifié : c’était bien ce client.',
  },
  en: {
    name: 'Lewis Cross',
    comment: 'A trial, not to be counted.',
    excluded: 'It was a trial of our own team.',
    counted: 'Checked: it was this customer after all.',
  },
} as const;

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const organization = organizations[locale];
    const { say, ui } = wordsOf(locale);
    const they = PEOPLE[locale];
    const of = (text: string) => `${text}, ${they.name}`;
    const tab = (page: Page, name: string) =>
      page.getByRole('tab', { name: new RegExp(`^${say(`responses:web.tabs.${name}`)}`) });
    const row = (page: Page) => page.getByRole('listitem').filter({ hasText: they.comment });
    const caseRow = (page: Page) => page.getByRole('row').filter({ hasText: they.comment });
    const reason = (page: Page) => page.getByLabel(say('responses:web.reason'));
    const countIn = async (page: Page, name: string, count: number) =>
      expect(tab(page, name)).toHaveText(`${say(`responses:web.tabs.${name}`)}${count}`);
    const confirm = (page: Page, verb: 'exclude' | 'count') =>
      page.getByRole('dialog').getByRole('button', { name: say(`responses:web.${verb}`), exact: true });

    async function answer(): Promise<Case> {
      const { api, survey } = organization();
      for (let i = 0; i < PROMOTERS; i += 1) await api.post('/responses', { survey, score: 10 });
      const contact = { email: 'client@exemple.fr', name: they.name, locale };
      await api.post('/responses', { survey, score: 2, comment: they.comment, contact });
      await expect.poll(async () => (await casesOf(organization())).length).toBe(1);
      return (await casesOf(organization()))[0] as Case;
    }

    const theirs = async (): Promise<Response | undefined> =>
      (await responsesOf(organization())).find(({ comment }) => comment === they.comment);

    /** The case is followed a moment after the answer. */
    const caseIs = (opened: Case, status: Case['status']) =>
      expect.poll(() => casesOf(organization())).toEqual([{ ...opened, status }]);

    async function isExcluded(page: Page, opened: Case): Promise<void> {
      await countIn(page, 'counted', PROMOTERS);
      await countIn(page, 'excluded', 1);
      await expect(row(page)).toHaveCount(0);
      expect(await scoresOf(organization())).toMatchObject({
        n: PROMOTERS,
        detractors: 0,
        excluded: 1,
        nps: 100,
      });
      expect(await theirs()).toMatchObject({ state: 'excluded', overruled: { reason: they.excluded } });
      await caseIs(opened, 'withdrawn');
    }

    async function isBack(page: Page, opened: Case): Promise<void> {
      await countIn(page, 'counted', PROMOTERS + 1);
      await countIn(page, 'excluded', 0);
      expect(await scoresOf(organization())).toMatchObject({
        n: PROMOTERS + 1,
        detractors: 1,
        excluded: 0,
        nps: 80,
      });
      expect(await theirs()).toMatchObject({ state: 'counted', overruled: { reason: they.counted } });
      await caseIs(opened, 'open');
    }

    async function excludeWithReason(page: Page): Promise<void> {
      await row(page)
        .getByRole('button', { name: of(say('responses:web.exclude')) })
        .click();
      const dialog = page.getByRole('dialog', { name: say('responses:web.exclude-title') });
      await expect(dialog).toContainText(they.comment);
      await expect(reason(page)).toBeFocused();
      await expectAccessible(page);
      // Nobody decides without a word.
      await reason(page).fill('  ');
      await confirm(page, 'exclude').click();
      await expect(dialog.getByText(say('responses:problems.say-why'))).toBeVisible();
      await expect(reason(page)).toBeFocused();
      await expect(reason(page)).toHaveAttribute('aria-invalid', 'true');
      expect(await scoresOf(organization())).toMatchObject({ n: PROMOTERS + 1, excluded: 0 });
      await reason(page).fill(they.excluded);
      await confirm(page, 'exclude').click();
      await expect(page.getByText(say('responses:web.done-exclude'))).toBeVisible();
      await expect(dialog).toHaveCount(0);
    }

    /** With the keyboard alone, from the tab to the toast. */
    async function countAgainByKeyboard(page: Page): Promise<void> {
      await tabTo(page, tab(page, 'excluded'));
      const count = row(page).getByRole('button', { name: of(say('responses:web.count')) });
      await tabTo(page, count);
      await page.keyboard.press('Enter');
      await expect(reason(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(count).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(reason(page)).toBeFocused();
      await page.keyboard.type(they.counted);
      await tabTo(page, confirm(page, 'count'));
      await page.keyboard.press('Enter');
      await expect(page.getByText(say('responses:web.done-count'))).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByText(say('responses:web.empty.excluded'))).toBeVisible();
      // The row has left, and its list; the focus is not lost with them.
      await expect(tab(page, 'excluded')).toBeFocused();
    }

    test('an answer is excluded with a reason, and counted again', async ({ page, context }) => {
      const opened = await answer();
      const { owner } = opened;
      expect(await scoresOf(organization())).toMatchObject({ n: PROMOTERS + 1, nps: 80, excluded: 0 });
      await enter(context, server(), organization());
      const [home, cases] = [await context.newPage(), await context.newPage()];
      await openScreen(home, server(), organization());
      await openScreen(cases, server(), organization(), '/cases/list?status=any');
      await expect(caseRow(cases)).toBeVisible();
      await expect(caseRow(cases)).not.toContainText(say('workspace:list.withdrawn-why'));
      await openScreen(page, server(), organization(), '/responses');
      await countIn(page, 'counted', PROMOTERS + 1);
      await expectAccessible(page);

      await excludeWithReason(page);
      await isExcluded(page, opened);
      await expectAccessible(page);
      // The screens that stayed open say so by themselves.
      await expect(home.getByText(ui.charts.missing(1))).toBeVisible();
      await expect(caseRow(cases)).toContainText(say('workspace:list.status.withdrawn'));
      await expect(caseRow(cases)).toContainText(say('workspace:list.withdrawn-why'));
      await expectAccessible(cases);

      await tab(page, 'excluded').click();
      await expect(page.getByText(say('responses:web.tab-notes.excluded'))).toBeVisible();
      await expect(row(page)).toContainText(say('responses:web.decided', { reason: they.excluded }));
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 800 });

      await page.reload();
      await page.bringToFront();
      await countAgainByKeyboard(page);
      await isBack(page, opened);
      await expect(home.getByText(ui.charts.missing(1))).toHaveCount(0);
      await expect(caseRow(cases)).not.toContainText(say('workspace:list.withdrawn-why'));
      await expectAccessible(page);
      await tab(page, 'counted').click();
      await expect(row(page)).toContainText(say('responses:web.decided', { reason: they.counted }));

      // Who did what, and to which answer and case.
      await openScreen(page, server(), organization(), '/settings');
      const lines = (id: string, who: string, action: string) =>
        page
          .getByRole('listitem')
          .filter({ hasText: `…${id.slice(-8)}` })
          .filter({ hasText: `${who} ${say(`organizations:web.actions.${action}`)}` });
      await expect(lines(opened.responseId, owner?.name ?? '', 'response.overruled')).toHaveCount(2);
      const system = say('organizations:web.settings.actor.system');
      await expect(lines(opened.id, system, 'case.withdrawn')).toHaveCount(1);
      await expect(lines(opened.id, system, 'case.reopened')).toHaveCount(1);
      const log = await organization().api.all<{ action: string; subjectId: string; actorName: string }>(
        '/audit-log',
      );
      const decisions = log.filter(({ action }) => action === 'response.overruled');
      expect(decisions).toMatchObject([
        { subjectId: opened.responseId, actorName: owner?.name },
        { subjectId: opened.responseId, actorName: owner?.name },
      ]);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
