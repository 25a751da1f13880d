import { expect, type Page, test } from '@playwright/test';
import { fileBytes } from '../app/platform/tabular/file-bytes.ts';
import { openTable } from '../app/platform/tabular/open-table.ts';
import { formatNumber } from '../app/ui/format/format-number.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { writeCustomers } from './world/customer-file.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const server = useServer();
    const organization = useOrganization(server, locale);
    const { say } = wordsOf(locale);
    const number = (value: number) => formatNumber(value, locale);
    const button = (page: Page, key: string, values = {}) =>
      page.getByRole('button', { name: say(`imports:web.${key}`, values), exact: true });

    /** From the contacts screen to the page of the file. */
    async function send(page: Page, path: string, name: string): Promise<void> {
      await page.goto(`${server().url}/${organization().slug}/contacts`);
      // Where nobody is yet, it stands above the list and in it.
      const bringIn = page.getByRole('link', { name: say('contacts:web.import-file'), exact: true });
      await bringIn.first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('imports:web.title'));
      await expectAccessible(page);
      await page.locator('input[type=file]').setInputFiles(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    }

    /** The figure of the dry run, of the run: how many are new. */
    const figure = (page: Page, key: string, count: number, total?: number) =>
      expect(
        page.getByRole('status').filter({ hasText: say(key, { count, total: number(total ?? 0) }) }),
      ).toHaveText(`${number(count)}${say(key, { count, total: number(total ?? 0) })}`, { timeout: 60_000 });

    const runToEnd = (page: Page) =>
      expect(page.getByRole('heading', { name: say('imports:web.result.done') })).toBeVisible({
        timeout: 60_000,
      });

    test('a French file is brought in: its faulty lines are told, and nobody comes twice', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await enter(page.context(), server(), organization());
      const { path, name, good, faulty } = await writeCustomers(server(), locale);
      await send(page, path, name);
      await expect(page.getByRole('main')).toContainText(
        say('imports:web.facts', {
          count: 5_000,
          n: number(5_000),
          delimiter: say('imports:web.delimiters.semicolon'),
          encoding: 'Windows-1252',
        }),
      );
      const becomes = (column: string) =>
        page.getByRole('button', { name: say('imports:web.columns.becomes', { column }) });
      await expect(becomes('Adresse e-mail')).toContainText(say('imports:web.fields.email'));
      await expect(becomes('Téléphone')).toContainText(say('imports:web.fields.phone'));
      await expect(becomes('N° client')).toContainText(say('imports:web.fields.externalId'));
      await expect(becomes('Société')).toContainText(say('imports:web.fields.account'));
      await expect(becomes('CA')).toContainText(say('imports:web.fields.accountRevenue'));
      await expect(page.getByText('Gœdert')).toBeVisible();
      await expectAccessible(page);

      // A column is left out by keyboard alone.
      await becomes('Remarque').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(becomes('Remarque')).toContainText(say('imports:web.fields.ignore'));

      await button(page, 'trial.run').click();
      await figure(page, 'imports:web.trial.ready.contacts', good, 5_000);
      await expectAccessible(page);
      for (const { reason } of faulty) {
        await expect(
          page.getByRole('listitem').filter({ hasText: say(`imports:reasons.${reason}`) }),
        ).toBeVisible();
      }
      const download = page.waitForEvent('download');
      await page
        .getByRole('link', { name: say('imports:web.refused.download', { count: 40, n: '40' }) })
        .click();
      const told: string[] = [];
      const report = await openTable(fileBytes(await (await download).path()));
      for await (const records of report.records([0, 1]))
        told.push(...records.map(({ cells }) => cells.join(' ')));
      expect(told).toEqual(faulty.map(({ line, reason }) => `${line} ${say(`imports:reasons.${reason}`)}`));
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 900 });

      await button(page, 'trial.start.contacts', { count: good, n: number(good) }).click();
      await runToEnd(page);
      await figure(page, 'imports:web.result.created.contacts', good);
      await expectAccessible(page);
      expect(await organization().api.all('/contacts')).toHaveLength(good);

      await send(page, path, name);
      await button(page, 'trial.run').click();
      await figure(page, 'imports:web.trial.ready.contacts', 0, 5_000);
      await button(page, 'trial.start.contacts', { count: good, n: number(good) }).click();
      await runToEnd(page);
      await figure(page, 'imports:web.result.created.contacts', 0);
      expect(await organization().api.all('/contacts')).toHaveLength(good);

      // One left, and comes back: both are in the list.
      await page.getByRole('link', { name: say('imports:web.result.another') }).click();
      await expect(page.getByRole('link', { name })).toHaveCount(2);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await expectNothingLost(server(), [organization()]);
    });
  });
}
