import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { contactData } from '../contacts/privacy/contact-data.ts';
import { erasePerson } from '../contacts/privacy/erase-person.ts';
import { suppress, suppressionsOf } from '../contacts/suppressions.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import type { ImportItem, ImportKind, ImportPlan } from './contract.ts';
import { planImport } from './plan-import.ts';
import { previewImport } from './preview-import.ts';
import { runImport } from './run-import.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import { tryImport } from './try-import.ts';
import { uploadImport } from './upload-import.ts';

const world = useTestContext();
let actor: Actor;

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};

beforeAll(async () => {
  const owner = {
    organization: 'Retour',
    name: 'R',
    email: 'r@example.com',
    password: 'correct horse battery',
    locale: 'fr' as const,
    timeZone: 'Europe/Paris',
  };
  actor = systemActor(valueOf(await createOrganization(world.context, owner)).orgId);
  const wish = { slug: 'nps', name: 'R', kind: 'nps' as const, subject: 'R', locales: ['fr' as const] };
  valueOf(await createSurvey(world.context, actor, wish));
}, 60_000);

/** Uploads, and takes the guess as it is. */
async function planned(
  kind: ImportKind,
  file: string,
  answers: Partial<ImportPlan> = {},
): Promise<ImportItem> {
  const stream = Readable.from([Buffer.from(file)]);
  const { id } = valueOf(await uploadImport(world.context, actor, { kind, name: 'clients.csv' }, stream));
  const { guess } = valueOf(await previewImport(world.context, actor, id));
  const columns = guess.map(({ column, field }) => ({ column, field }));
  return valueOf(await planImport(world.context, actor, id, { columns, ...answers }));
}

async function run(id: string): Promise<ImportItem> {
  valueOf(await startImport(world.context, actor, id));
  await runImport(world.context, actor.orgId, id, new AbortController().signal);
  return valueOf(await showImport(world.context, actor, id));
}

async function count(table: string, where: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.raw(table)} WHERE org_id = ${actor.orgId} AND ${sql.raw(where)}`.execute(
    world.context.db,
  );
  return rows[0]?.n ?? -1;
}

test('whoever was forgotten comes back only when a person says so, and is still not written to', async () => {
  const { db } = world.context;
  const file = 'mail,nom\noubli@example.com,Ada\nautre@example.com,Bo\n';
  await run((await planned('contacts', file)).id);
  const now = world.clock.now();
  await db
    .transaction()
    .execute((tx) => suppress(tx, actor.orgId, 'oubli@example.com', 'opted-out', 'link', now));
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM contacts WHERE org_id = ${actor.orgId} AND email_key = 'oubli@example.com'`.execute(db);
  valueOf(await erasePerson(world.context, actor, rows[0]?.id ?? '', [contactData]));

  const again = await planned('contacts', file);
  expect(valueOf(await tryImport(world.context, actor, again.id)).trial).toMatchObject({
    refused: 1,
    known: 1,
  });
  expect((await run(again.id)).counts).toMatchObject({ refused: 1, known: 1, created: 0 });
  expect(await count('import_problems', `line = 2 AND reason = 'forgotten'`)).toBe(1);
  expect(await count('import_problems', `value LIKE '%oubli%'`)).toBe(0);
  const answers = 'note,date,mail\n9,2026-01-05,oubli@example.com\n';
  await run((await planned('responses', answers, { survey: 'nps' })).id);
  expect(await count('contacts', `email_key = 'oubli@example.com'`)).toBe(0);
  expect(await count('responses', `contact_id IS NULL AND day = '2026-01-05'`)).toBe(1);

  const back = await planned('contacts', file, { bringBack: true });
  expect((await run(back.id)).counts).toMatchObject({ refused: 0, created: 1 });
  const still = await suppressionsOf(db, actor.orgId, ['oubli@example.com']);
  expect(still.get('oubli@example.com')).toBe('opted-out');
});
