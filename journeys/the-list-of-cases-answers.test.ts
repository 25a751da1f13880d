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

    test('a person’s page tells what would win them, and how their cases ended', async ({
      page,
      context,
    }) => {
      const { api, survey } = organization();
      const idea = { fr: 'Une livraison le samedi.', en: 'Delivery on Saturdays.' }[locale];
      const passive = { email: 'sept@exemple.fr', name: 'Sept Huit' };
      await api.post('/responses', { survey, score: 7, comment: idea, contact: passive });
      const detractor = { email: 'clos@exemple.fr', name: 'Clos Rouvert' };
      await api.post('/responses', { survey, score: 1, comment: '…', contact: detractor });
      const caseOf = async () =>
        (await casesOf(organization())).find(({ contact }) => contact.name === detractor.name);
      await expect.poll(caseOf).toBeDefined();
      const one = await caseOf();
      const [cause] = await api.all<RootCause>('/root-causes');
      await api.post(`/cases/${one?.id}/close`, { outcome: 'resolved', causeId: cause?.id, told: '…' });

      await enter(context, server(), organization());
      const people = await api.all<{ id: string; name: string }>('/contacts');
      const pageOf = (name: string) => `/contacts/${people.find((person) => person.name === name)?.id}`;
      await openScreen(page, server(), organization(), pageOf(passive.name));
      await expect(page.getByRole('heading', { name: say('promoters:web.person.passive') })).toBeVisible();
      await expect(page.getByText(idea).first()).toBeVisible();
      await expectForEveryone(page);
      await openScreen(page, server(), organization(), pageOf(detractor.name));
      await expect(page.getByText(say('endings:outcomes.resolved'))).toBeVisible();
      await expectForEveryone(page);
    });

    test('the times of a focus group change, and its notes ask about words', async ({ page, context }) => {
      const { api } = organization();
      const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
      const group = await api.post<{ id: string }>('/focus-groups', {
        title: 'La livraison',
        question: '…',
        place: 'Lyon',
        slots: [{ day, time: '18:00', minutes: 90, seats: 8 }],
      });
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), `/cases/focus-groups/${group.id}`);
      await page.getByRole('button', { name: say('focus-groups:web.change') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: say('focus-groups:web.form.add-slot') }).click();
      await dialog.getByLabel(say('focus-groups:web.form.time')).last().fill('12:30');
      await expectForEveryone(page);
      await dialog.getByRole('button', { name: say('focus-groups:web.save') }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText('12:30')).toBeVisible();
      await page.getByLabel(say('focus-groups:web.notes')).fill('Mme Roux est syndiquée.');
      await expect(page.getByText(say('conversation:web.warning'))).toBeVisible();
      await page.getByRole('button', { name: say('focus-groups:web.save-anyway') }).click();
      await expect(page.getByText(say('focus-groups:web.saved')).first()).toBeVisible();
      await expectForEveryone(page);
    });
  });
}
