import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { RootCause } from '../app/features/closed-loop/causes/contract.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();

const PEOPLE = ['Nora Delmas', 'Paul Ferrand', 'Rose Quentin'];

async function expectForEveryone(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say, ui } = wordsOf(locale);
    const organization = useOrganization(server, locale, { fr: 'Liste Sûre', en: 'Sure List' }[locale]);

    test('cases are found by how they ended and why, and leave as they are seen', async ({
      page,
      context,
    }) => {
      const { api, survey } = organization();
      await api.post('/teams', { key: 'nord', name: 'Nord' });
      for (const [i, name] of PEOPLE.entries()) {
        const contact = { email: `p${i}@exemple.fr`, name, properties: i === 0 ? { team: 'nord' } : {} };
        await api.post('/responses', { survey, score: 2, comment: '…', contact });
      }
      await expect.poll(() => casesOf(organization())).toHaveLength(PEOPLE.length);
      const causes = await api.all<RootCause>('/root-causes');
      const below = causes.find(({ parentId }) => parentId !== null);
      const above = causes.find(({ id }) => id === below?.parentId);
      const ended = (await casesOf(organization())).find(({ contact }) => contact.name === PEOPLE[1]);
      await api.post(`/cases/${ended?.id}/close`, {
        outcome: 'explained',
        causeId: below?.id,
        told: '…',
      });

      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), '/cases/list');
      const rows = page.getByRole('table').getByRole('row');
      const filter = page.getByRole('search', { name: ui.filters });
      const choose = async (name: string, option: string, isThere = true) => {
        if (!isThere) {
          await filter.getByRole('button', { name: say('workspace:list.more.text') }).click();
          await page.getByRole('option', { name: say(`workspace:list.${name}.name`), exact: true }).click();
        }
        await filter.getByRole('button', { name: say(`workspace:list.${name}.name`) }).click();
        await page.getByRole('option', { name: option, exact: true }).click();
      };
      await expect(rows).toHaveCount(3);
      await choose('outcome', say('endings:outcomes.explained'), false);
      // Whoever asks for an ending asks for cases that have one.
      await expect(page).toHaveURL(/outcome=explained/);
      await expect(page).toHaveURL(/status=closed/);
      await expect(rows.filter({ hasText: PEOPLE[1] ?? '' })).toBeVisible();
      await expect(rows).toHaveCount(2);
      await choose('cause', above?.names[locale] ?? '', false);
      await expect(page).toHaveURL(/cause=/);
      await expect(rows).toHaveCount(2);
      await expectForEveryone(page);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('organizations:web.export.open') }).click();
      await page.getByRole('menuitem', { name: say('organizations:web.export.csv') }).click();
      const file = await readFile(await (await download).path(), 'utf8');
      expect(PEOPLE.filter((name) => file.includes(name))).toEqual([PEOPLE[1]]);

      // Those that wait have no ending: its part goes with them.
      await choose('status', say('workspace:list.status.waiting'));
      await expect(page).not.toHaveURL(/outcome|cause/);
      await expect(rows).toHaveCount(3);

      // The case itself tells what it ended with; opened again, it has no ending, and still tells.
      await api.post(`/cases/${ended?.id}/reopen`, undefined);
      await openScreen(page, server(), organization(), `/cases/${ended?.id}`);
      const happened = page.getByRole('region', { name: say('workspace:timeline-label') });
      await expect(happened).toContainText(below?.names[locale] ?? '');
      await expect(happened).toContainText(say('workspace:why.opened-detractor'));
      await expect(happened).toContainText(say('workspace:why.chosen-fallback'));
      await expect(page.getByRole('button', { name: say('endings:close') })).toBeVisible();

      await openScreen(page, server(), organization(), '/cases');
      const tab = page.getByRole('tab', { name: say('workspace:queue.tabs.open') });
      await expect(tab).toContainText('3');
      await page.getByRole('button', { name: say('workspace:whose.label') }).click();
      await page.getByRole('option', { name: say('workspace:whose.team', { name: 'Nord' }) }).click();
      await expect(tab).toContainText('1');
      await page.getByRole('button', { name: say('workspace:whose.label') }).click();
      await page.getByRole('option', { name: say('workspace:whose.mine') }).click();
      await expect(tab).toContainText('3');
    });
  });
}
