import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import type { ColumnPlan, ImportItem, ImportKind, ImportPlan } from './contract.ts';
import type { Guess } from './guess-columns.ts';
import { importFile, saveImportFile } from './import-file.ts';
import { importJobs } from './jobs.ts';
import { listProblems } from './list-problems.ts';
import enMessages from './messages/en.json' with { type: 'json' };
import frMessages from './messages/fr.json' with { type: 'json' };
import { planImport } from './plan-import.ts';
import { previewImport } from './preview-import.ts';
import { runImport } from './run-import.ts';
import { showImport } from './show-import.ts';
import { cancelImport, startImport } from './start-import.ts';
import { customerFile } from './testing/customer-file.ts';
import { tryImport } from './try-import.ts';
import { uploadImport } from './upload-import.ts';

const world = useTestContext({ imports: { fr: frMessages, en: enMessages } });
let actor: Actor;

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};

beforeAll(async () => {
  const made = valueOf(
    await createOrganization(world.context, {
      organization: 'Import',
      name: 'I',
      email: 'i@example.com',
      password: 'correct horse battery',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    }),
  );
  actor = systemActor(made.orgId);
  for (const kind of ['nps', 'csat'] as const) {
    const wish = { slug: kind, name: kind, kind, subject: 'I', locales: ['fr' as const] };
    valueOf(await createSurvey(world.context, actor, wish));
  }
}, 60_000);

async function upload(kind: ImportKind, bytes: Buffer | string, name = 'clients.csv'): Promise<ImportItem> {
  const stream = Readable.from([Buffer.from(bytes)]);
  return valueOf(await uploadImport(world.context, actor, { kind, name }, stream));
}

const planOf = (guess: Guess): ColumnPlan => {
  const { column, field, property, missing } = guess;
  return {
    column,
    field,
    ...(property !== undefined && { property }),
    ...(missing !== undefined && { missing }),
  };
};

/** Uploads, takes the guess as it is, and answers what is asked. */
async function planned(
  kind: ImportKind,
  bytes: Buffer | string,
  answers: Partial<ImportPlan> = {},
): Promise<ImportItem> {
  const { id } = await upload(kind, bytes);
  const { guess } = valueOf(await previewImport(world.context, actor, id));
  const columns = guess.map(planOf);
  return valueOf(await planImport(world.context, actor, id, { columns, ...answers }));
}

const never = new AbortController().signal;

async function run(id: string): Promise<ImportItem> {
  valueOf(await startImport(world.context, actor, id));
  await runImport(world.context, actor.orgId, id, never);
  return valueOf(await showImport(world.context, actor, id));
}

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.raw(table)} WHERE org_id = ${actor.orgId} AND ${sql.raw(where)}`.execute(
    world.context.db,
  );
  return rows[0]?.n ?? -1;
}

async function problemsOf(id: string) {
  const { rows } = await sql<{ line: number; reason: string }>`
    SELECT line, reason FROM import_problems WHERE org_id = ${actor.orgId} AND import_id = ${id} ORDER BY line`.execute(
    world.context.db,
  );
  return rows;
}

describe('people', () => {
  const file = customerFile(400, 40);

  test('a French file: exactly its faulty rows are refused, and the second import creates nobody', async () => {
    const first = await planned('contacts', file.bytes);
    expect(first).toMatchObject({ state: 'ready', questions: [], total: 400 });
    const { shape } = valueOf(await previewImport(world.context, actor, first.id));
    expect(shape).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    const fields = Object.fromEntries(
      first.plan?.columns.map(({ column, field, property }) => [
        shape.columns[column]?.name,
        property ?? field,
      ]) ?? [],
    );
    expect(fields).toEqual({
      Civilité: 'Civilité',
      Nom: 'lastName',
      Prénom: 'firstName',
      'Adresse e-mail': 'email',
      Téléphone: 'phone',
      'N° client': 'externalId',
      Consentement: 'consent',
      Société: 'account',
      CA: 'accountRevenue',
      Ville: 'Ville',
      Remarque: 'Remarque',
    });

    const tried = valueOf(await tryImport(world.context, actor, first.id));
    expect(tried.trial).toEqual({ created: file.good, updated: 0, known: 0, refused: 40 });
    expect(await problemsOf(first.id)).toEqual(file.faulty);
    expect(await count('contacts')).toBe(0);

    const done = await run(first.id);
    expect(done).toMatchObject({ state: 'done', records: 400, counts: { created: file.good, refused: 40 } });
    expect(await problemsOf(first.id)).toEqual(file.faulty);
    expect(await count('contacts')).toBe(file.good);
    expect(await count('contacts', `consent = 'refused'`)).toBeGreaterThan(100);
    expect(await count('accounts')).toBe(37);
    const { rows } = await sql`
      SELECT c.name, c.email_key, c.phone_key, c.properties, a.name AS account, a.revenue FROM contacts c
      JOIN accounts a ON a.org_id = c.org_id AND a.id = c.account_id
      WHERE c.org_id = ${actor.orgId} AND c.external_id = 'C-1'`.execute(world.context.db);
    expect(rows).toEqual([
      {
        name: 'Zoë Gœdert',
        email_key: 'client.1@xn--socit-nol-e4ab1a.example',
        phone_key: '+33612000178',
        properties: { Civilité: 'Mme', Ville: 'Besançon' },
        account: 'Maison n° 1',
        revenue: expect.any(Number),
      },
    ]);

    const second = await planned('contacts', file.bytes);
    expect(valueOf(await tryImport(world.context, actor, second.id)).trial).toMatchObject({
      created: 0,
      known: file.good,
    });
    expect((await run(second.id)).counts).toMatchObject({ created: 0, refused: 40 });
    expect(await count('contacts')).toBe(file.good);
  });

  test('a consent refuses, and never revives', async () => {
    const mails = (answer: string) =>
      `mail,consentement\nnever@example.com,${answer}\nnew-${answer}@example.com,${answer}\n`;
    await run((await planned('contacts', mails('non'))).id);
    await run((await planned('contacts', mails('oui'))).id);
    expect(await count('contacts', `email_key = 'never@example.com' AND consent = 'refused'`)).toBe(1);
    expect(await count('contacts', `email_key = 'new-oui@example.com' AND consent = 'given'`)).toBe(1);
    expect(await count('contacts', `email_key = 'new-non@example.com' AND consent = 'refused'`)).toBe(1);
  });

  test('without a column that names somebody, the question is asked', async () => {
    const item = await planned('contacts', 'Prénom,Ville\nAnne,Lille\n');
    expect(item).toMatchObject({ state: 'uploaded', questions: [{ code: 'identity' }] });
    expect(await startImport(world.context, actor, item.id)).toMatchObject({ ok: false });
  });

  test('the report of refused lines opens in a spreadsheet, and starts no formula', async () => {
    const { id } = await planned('contacts', 'mail\n=cmd|x\n@SUM(A1)\nfine@example.com\n', {
      columns: [{ column: 0, field: 'email' }],
    });
    await run(id);
    const report = await text(valueOf(await listProblems(world.context, actor, id, 'fr')));
    expect(report).toBe(
      "\uFEFFLigne;Raison;Colonne;Valeur\r\n2;E-mail mal formé;mail;'=cmd|x\r\n3;E-mail mal formé;mail;'@SUM(A1)\r\n",
    );
  });
});

describe('past answers', () => {
  /** A database that fails with this error in its transaction of this number. */
  const failingIn = (failing: number, error: Error) => {
    let transactions = 0;
    return new Proxy(world.context.db, {
      get: (target, name) => {
        if (name === 'transaction' && ++transactions === failing) throw error;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };

  const answers = (rows: number, score = (i: number) => i % 11) =>
    `note;commentaire;date;agence\n${Array.from(
      { length: rows },
      (_, i) => `${score(i)};"avis ${i % 7}";${String((i % 28) + 1).padStart(2, '0')}/03/2026;a${i % 5}`,
    ).join('\n')}\n`;

  test('a run that is killed goes on exactly where it was', async () => {
    const file = answers(9_000);
    const { id } = await planned('responses', file, { survey: 'nps' });
    valueOf(await startImport(world.context, actor, id));
    const dying = failingIn(4, new Error('killed'));
    await expect(runImport({ ...world.context, db: dying }, actor.orgId, id, never, 4_096)).rejects.toThrow(
      'killed',
    );
    const half = valueOf(await showImport(world.context, actor, id));
    expect(half.state).toBe('running');
    expect(half.records).toBeGreaterThan(0);
    expect(half.records).toBeLessThan(9_000);
    expect(await count('responses')).toBe(half.counts.created);

    await runImport(world.context, actor.orgId, id, never);
    expect(valueOf(await showImport(world.context, actor, id))).toMatchObject({
      state: 'done',
      records: 9_000,
      counts: { created: 9_000, known: 0, refused: 0 },
    });
    expect(await count('responses')).toBe(9_000);
    const { rows } = await sql<{ n: number }>`
      SELECT sum(n)::int AS n FROM rollups, unnest(bins) AS n WHERE org_id = ${actor.orgId} AND dimension = ''`.execute(
      world.context.db,
    );
    expect(rows[0]?.n).toBe(9_000);
    const again = await planned('responses', file, { survey: 'nps' });
    expect((await run(again.id)).counts).toEqual({ created: 0, updated: 0, known: 9_000, refused: 0 });
  });

  test('what PostgreSQL undid for others is read anew, and written once', async () => {
    const { id } = await planned('responses', answers(3_000).replaceAll('avis', 'mot'), { survey: 'nps' });
    valueOf(await startImport(world.context, actor, id));
    await sql`DELETE FROM outbox WHERE topic = 'import.started'`.execute(world.context.db);
    const victim = failingIn(3, Object.assign(new Error('deadlock detected'), { code: '40P01' }));
    await runImport({ ...world.context, db: victim }, actor.orgId, id, never, 1_024);
    const half = valueOf(await showImport(world.context, actor, id));
    expect(half).toMatchObject({ state: 'running', records: 2_048, counts: { created: 2_048 } });
    expect(await count('outbox', `topic = 'import.started'`)).toBe(1);
    await runImport(world.context, actor.orgId, id, never);
    const over = valueOf(await showImport(world.context, actor, id));
    expect(over).toMatchObject({ state: 'done', counts: { created: 3_000, known: 0, refused: 0 } });
  });

  test('PostgreSQL knows at once how many there are', async () => {
    const lines = Array.from({ length: 300 }, (_none, i) => `9;2026-03-01;counted.${i}@exemple.fr`);
    const { id } = await planned('responses', `note;date;email\n${lines.join('\n')}\n`, { survey: 'nps' });
    expect((await run(id)).counts.created).toBe(300);
    const { rows } = await sql<{ name: string; n: number }>`
      SELECT relname AS name, reltuples::int AS n FROM pg_class WHERE relname IN ('contacts', 'responses')`.execute(
      world.context.db,
    );
    for (const { name, n } of rows) expect(n).toBe(await count(name));
  });

  test('told to stop, it leaves a job to go on with', async () => {
    const { id } = await planned(
      'responses',
      answers(20, (i) => i % 9),
      { survey: 'nps' },
    );
    valueOf(await startImport(world.context, actor, id));
    await sql`DELETE FROM outbox WHERE topic = 'import.started'`.execute(world.context.db);
    await runImport(world.context, actor.orgId, id, AbortSignal.abort());
    expect(valueOf(await showImport(world.context, actor, id))).toMatchObject({
      state: 'running',
      records: 0,
    });
    expect(await count('outbox', `topic = 'import.started'`)).toBe(1);
    expect(valueOf(await cancelImport(world.context, actor, id)).state).toBe('cancelled');
    expect(existsSync(importFile(world.context.config, id))).toBe(false);
  });

  test('a column of 1 to 5 becomes an NPS only when a person says so', async () => {
    const file = answers(50, (i) => 1 + (i % 5));
    const asked = await planned('responses', file, { survey: 'nps' });
    expect(asked).toMatchObject({ state: 'uploaded', questions: [{ code: 'scale', column: 0 }] });
    expect(await planned('responses', file, { survey: 'nps', scale: '0-10' })).toMatchObject({
      state: 'ready',
    });
    expect(await planned('responses', file, { survey: 'csat' })).toMatchObject({ state: 'ready' });
  });

  test('the order of day and month is told from the whole column, else asked', async () => {
    const file = (dates: string[]) => `note,date\n${dates.map((date) => `9,${date}`).join('\n')}\n`;
    const few = Array.from({ length: 300 }, () => '3/4/2025');
    const asked = await planned('responses', file(few), { survey: 'nps' });
    expect(asked.questions).toEqual([{ code: 'date-order', column: 1 }]);
    const mixed = await planned('responses', file([...few, '13/4/2025', '4/13/2025']), { survey: 'nps' });
    expect(mixed.questions).toEqual([{ code: 'date-order-mixed', column: 1 }]);
    const told = await planned('responses', file([...few, '4/13/2025']), { survey: 'nps' });
    expect(told.questions).toEqual([]);
    await run(told.id);
    expect(await count('responses', `day = '2025-03-04'`)).toBe(300);
  });
});

describe('the file', () => {
  test('lies where only we read it, and goes when it is over', async () => {
    const { id } = await planned('contacts', 'mail\nfile@example.com\n');
    const path = importFile(world.context.config, id);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await run(id);
    expect(existsSync(path)).toBe(false);
  });

  test('is forgotten when nobody comes back for a day', async () => {
    const { id } = await upload('contacts', 'mail\nlate@example.com\n');
    const forget = importJobs[0];
    await forget?.run(world.context);
    expect(valueOf(await showImport(world.context, actor, id)).state).toBe('uploaded');
    world.clock.advance(90_000_000);
    // What a file manager leaves behind is no import, and stops nothing.
    const stray = importFile(world.context.config, '.DS_Store');
    writeFileSync(stray, '');
    utimesSync(stray, 0, 0);
    await forget?.run(world.context);
    expect(valueOf(await showImport(world.context, actor, id)).state).toBe('cancelled');
    expect(existsSync(stray)).toBe(true);
    expect(existsSync(importFile(world.context.config, id))).toBe(false);
  });

  test('that is no table, or too long, is refused and not kept', async () => {
    const workbook = Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
    const send = (bytes: Buffer) =>
      uploadImport(world.context, actor, { kind: 'contacts', name: 'x' }, Readable.from([bytes]));
    expect(await send(workbook)).toMatchObject({ problem: { message: 'imports:failures.not-text' } });
    expect(await send(Buffer.alloc(0))).toMatchObject({
      problem: { message: 'imports:failures.empty-table' },
    });
    const long = Readable.from([Buffer.alloc(8), Buffer.alloc(8)]);
    expect(await saveImportFile(world.context.config, 'long', long, 10)).toBe('too-large');
    expect(existsSync(importFile(world.context.config, 'long'))).toBe(false);
  });

  test('that breaks off in the middle says on which line, and keeps what was read', async () => {
    const { id } = await planned('contacts', 'mail,note\nkept@example.com,1\n');
    const { shape } = valueOf(await previewImport(world.context, actor, id));
    expect(shape.records).toBe(1);
    const broken = await upload('contacts', 'mail,note\nkept@example.com,"open\n');
    expect(await previewImport(world.context, actor, broken.id)).toMatchObject({
      problem: { message: 'imports:failures.unclosed-quote', values: { line: 2 } },
    });
  });
});
