import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { casesOf, responsesOf, scoresOf } from './world/answers.ts';
import { type Asked, ask } from './world/ask.ts';
import { boucle, boucleJson } from './world/cli.ts';
import { EMBEDDED } from './world/database.ts';
import { enter, openScreen } from './world/organization.ts';
import { recount, recountIn } from './world/recount.ts';
import { BoucleServer } from './world/server.ts';
import { startSystemPostgres, systemPostgres } from './world/system-postgres.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { wordsOf } from './world/words.ts';

const server = useServer(EMBEDDED);
const organization = useOrganization(server, 'fr');
const { say } = wordsOf('fr');

const SCORES = [10, 9, 3, 7, 10, 0, 8, 9, 6, 10, 9, 2];

let file = '';
let asked: Asked[] = [];
let before: unknown;

const picture = async () => ({
  scores: await scoresOf(organization()),
  responses: await responsesOf(organization()),
  cases: await casesOf(organization()),
});

test.describe.configure({ mode: 'serial' });

test('a backup is made while the server runs', async () => {
  const { api, survey } = organization();
  for (const [i, score] of SCORES.entries()) {
    const contact = { email: `cliente-${i}@exemple.fr`, name: `Élodie « ${i} »` };
    await api.post('/responses', {
      survey,
      score,
      comment: `Raison n° ${i}\n\\.\n`,
      contact,
      properties: { agence: 'Évry' },
    });
  }
  asked = [
    await ask(organization(), { email: 'helene@exemple.fr', name: 'Hélène Garnier' }),
    await ask(organization(), { email: 'ines@exemple.fr', name: 'Inès Lopez' }),
  ];
  await expect.poll(() => casesOf(organization())).toHaveLength(SCORES.filter((score) => score <= 6).length);
  before = await picture();
  const { findings } = await boucleJson<{ findings: { check: string; state: string; what: string }[] }>(
    server(),
    'doctor',
    '--locale',
    'en',
  );
  expect(findings.filter(({ state }) => state !== 'ok').map(({ check }) => check)).toEqual(['mail']);
  expect(findings.find(({ check }) => check === 'figures')?.what).toBe('1 day counted again: the same');
  const target = join(server().folder, 'everything.sql.gz');
  const made = await boucle(server(), 'backup', target, '--locale', 'fr');
  expect(made).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Sauvegarde écrite\u00a0: ${target}`),
  });
  file = target;
  const again = await boucle(server(), 'backup', target, '--json', '--locale', 'en');
  expect(again.code).toBe(2);
  expect(again.stdout).toContain('exists already');
  const full = await boucle(server(), 'restore', target, '--locale', 'fr');
  expect(full.code).toBe(2);
  expect(full.stderr).toContain('n’est pas vide');
  await server().stop();
});

/** The same address, so that links in mails lead to it. */
async function moved(
  env: Record<string, string>,
  use: (there: BoucleServer) => Promise<void>,
): Promise<void> {
  const there = await BoucleServer.create({ PORT: String(server().port), ...env });
  try {
    const { rows } = await boucleJson<{ rows: number }>(there, 'restore', file);
    expect(rows).toBeGreaterThan(SCORES.length);
    await there.start();
    await use(there);
  } finally {
    await there.destroy();
  }
}

/** The person who was asked before the move answers now, by the link of her mail. */
async function expectAllThere(page: Page, person: Asked): Promise<void> {
  expect(await picture()).toEqual(before);
  await page.goto(person.links.scores[4] as string);
  await page.getByRole('radio', { name: '3', exact: true }).click();
  await page.getByRole('button', { name: say('responses:page.send') }).click();
  await expect(page.getByRole('main')).toContainText(say('responses:page.score-of', { score: 3, max: 10 }));
  expect((await scoresOf(organization())).n).toBe(SCORES.length + 1);
  await expect
    .poll(() => casesOf(organization()))
    .toHaveLength(SCORES.filter((score) => score <= 6).length + 1);
}

const counted = { differences: 0, rolled: SCORES.length + 1, counted: SCORES.length + 1, strayMails: 0 };

test('on another machine figures, cases, keys, passwords and mailed links are as before', async ({
  page,
  context,
}) => {
  await moved(EMBEDDED, async (there) => {
    await expectAllThere(page, asked[0] as Asked);
    await enter(context, server(), organization());
    await openScreen(page, server(), organization(), '/responses');
    await expect(page.getByRole('main')).toContainText('Hélène Garnier');
    expect(await recount(there)).toEqual(counted);
  });
});

const system = systemPostgres();

test(
  system === null
    ? 'on a PostgreSQL server they are as well (skipped: this machine has none of its system’s packages)'
    : `on a PostgreSQL ${system.version} server they are as well`,
  async ({ page }) => {
    test.skip(system === null);
    const postgres = await startSystemPostgres(system?.bin as string);
    try {
      await moved({ DATABASE_URL: postgres.url }, async () => {
        await expectAllThere(page, asked[1] as Asked);
        expect(await recountIn(postgres.url)).toEqual(counted);
      });
    } finally {
      postgres.stop();
    }
  },
);
