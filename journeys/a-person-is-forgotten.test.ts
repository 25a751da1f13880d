import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { scoresOf } from './world/answers.ts';
import { ask } from './world/ask.ts';
import { boucle, boucleJson } from './world/cli.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer({ LOG_LEVEL: 'info' });
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const PERSON = {
  fr: {
    email: 'perrine.lamballe@exemple.fr',
    name: 'Perrine Lamballe',
    words: 'Le vase bleu de ma grand-mère',
  },
  en: {
    email: 'winifred.ashdown@example.com',
    name: 'Winifred Ashdown',
    words: 'My grandmother’s blue vase',
  },
} as const;

/** Every file of the data folder but the database's own, whose tables are read through the database. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('postgres'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

test.describe.configure({ mode: 'serial' });

for (const locale of LOCALES) {
  const { say } = wordsOf(locale);
  const { words, ...person } = PERSON[locale];

  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });

    test('a person is shown what is kept, then forgotten; the figure stays', async ({ page, context }) => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      await api.post('/responses', { survey, score: 2, comment: words, contact: person });
      await api.post('/responses', { survey, score: 9, contact: { email: 'autre@exemple.fr' } });
      const { links } = await ask(organization, { email: person.email });
      const before = await scoresOf(organization);

      await enter(context, server(), organization);
      await openScreen(page, server(), organization, `/contacts?q=${encodeURIComponent(person.name)}`);
      await page.getByRole('link', { name: person.name }).first().click();
      await page.getByRole('button', { name: say('contacts:web.person.more'), exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: say('contacts:web.person.export') }).click();
      const exported = readFileSync(await (await download).path(), 'utf8');
      expect(exported).toContain(words);
      expect(exported).not.toContain('autre@exemple.fr');

      await page.getByRole('button', { name: say('contacts:web.person.more'), exact: true }).click();
      await page.getByRole('menuitem', { name: say('contacts:web.erase.open') }).click();
      await page.getByRole('button', { name: say('contacts:web.erase.confirm'), exact: true }).click();
      await page.waitForURL(/\/contacts$/);

      expect(await scoresOf(organization)).toEqual(before);
      for (const path of [
        '/contacts',
        '/responses',
        '/invitations',
        '/cases',
        '/mailbox',
        '/audit-log',
        '/imports',
      ]) {
        const rows = JSON.stringify(await api.all(path));
        expect(rows, path).not.toContain(person.email);
        expect(rows, path).not.toContain(person.name);
        expect(rows, path).not.toContain(words);
      }
      const everything = join(server().folder, `export-${locale}.jsonl`);
      await boucleJson(server(), 'export', '--organization', organization.slug, everything);
      const text = readFileSync(everything, 'utf8');
      expect(text).toContain('autre@exemple.fr');
      for (const trace of [person.email, person.name, words]) {
        expect(text).not.toContain(trace);
        expect(filesWith(server().folder, trace)).toEqual([]);
        expect(server().lines.join('\n')).not.toContain(trace);
      }
      const link = await page.request.get(links.page);
      expect(await link.text()).not.toContain(person.name);
    });

    test('the command line forgets somebody as well, and says when there is nobody', async () => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      await api.post('/responses', {
        survey,
        score: 4,
        contact: { email: 'cli@exemple.fr', name: 'Basile Crozon' },
      });
      const file = join(server().folder, `kept-${locale}.json`);
      const args = ['erase', 'CLI@exemple.fr', '--organization', organization.slug];
      expect(await boucleJson(server(), ...args, '--export', file)).toMatchObject({ id: expect.any(String) });
      expect(readFileSync(file, 'utf8')).toContain('Basile Crozon');
      const again = await boucle(server(), ...args);
      expect(again.code).toBe(2);
      expect(again.stderr).toContain('CLI@exemple.fr');
    });

    test('a period is tried before it is applied', async ({ page, context }) => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      await api.post('/responses', {
        survey,
        score: 6,
        comment: 'Ancien',
        answeredAt: '2021-03-01T10:00:00Z',
      });
      await enter(context, server(), organization);
      await openScreen(page, server(), organization, '/settings/privacy');
      await expect(
        page.getByText(say('contacts:web.privacy.plan.answers', { count: 1, n: '1' })),
      ).toBeVisible();
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
      }
      await expectAccessible(page);
      await page.getByRole('button', { name: say('contacts:web.privacy.turn-on') }).click();
      await page.getByRole('button', { name: say('contacts:web.privacy.confirm'), exact: true }).click();
      await expect(page.getByText(say('contacts:web.privacy.is-on'))).toBeVisible();
      const set = await api.get<{ months: number; since: string | null; answers: number }>('/retention');
      expect(set).toMatchObject({ months: 24, answers: 1 });
      expect(set.since).not.toBeNull();
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
