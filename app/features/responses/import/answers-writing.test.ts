import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { upsertContacts } from '../../contacts/upsert-contacts.ts';
import { createOrganization } from '../../organizations/create-organization.ts';
import { createFirstSurvey } from '../../surveys/create-first-survey.ts';
import { DimensionResolver } from '../resolve-dimensions.ts';
import { AnswersWriting } from './answers-writing.ts';
import type { ImportedRow } from './read-row.ts';

const world = useTestContext();
let actor: Actor;

beforeAll(async () => {
  const made = await createOrganization(world.context, {
    organization: 'Écriture',
    name: 'E',
    email: 'e@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
}, 60_000);

const row = (line: number, score: number): ImportedRow => ({
  line,
  identity: `id:${line}`,
  score,
  comment: null,
  answeredAt: new Date('2026-03-02T10:00:00Z'),
  contact: { email: `client.${line}@exemple.fr` },
  properties: {},
});

test('of what fails in one transaction, the first is told', async () => {
  const { context } = world;
  const dimensions = new DimensionResolver(context.db);
  const wrong = 'new row for relation "responses" violates check constraint';
  const writing = context.db.transaction().execute(async (tx) => {
    const wish = { name: 'Écriture', locale: 'fr' as const };
    const survey = await createFirstSurvey(tx, actor, wish, context.clock());
    const answers = new AnswersWriting(tx, actor, { survey, dimensions, declare: [] }, context.clock());
    // No file brings such a score: it is the database that refuses it, while the next rows are made ready.
    await answers.write([row(2, 99)]);
    await answers.write([row(3, 9)]);
    await answers.write([row(4, 9)]).finally(() => answers.settle());
    await answers.end();
  });
  await expect(writing).rejects.toThrow(wrong);
});

test('when one of two things fails that are asked at once, nothing is written after the transaction', async () => {
  const { db, pool, clock } = world.context;
  const dimensions = new DimensionResolver(db);
  dimensions.resolve = () => Promise.reject(new Error('no dimensions'));
  const writing = db.transaction().execute(async (tx) => {
    const survey = await createFirstSurvey(tx, actor, { name: 'Tard', locale: 'fr' }, clock());
    const answers = new AnswersWriting(tx, actor, { survey, dimensions, declare: [] }, clock());
    await answers.write([{ ...row(2, 9), contact: { email: 'tard@exemple.fr' } }]);
  });
  await expect(writing).rejects.toThrow('no dimensions');
  // Whatever still ran would run on this connection, before this.
  for (let i = 0; i < 20; i += 1) await pool.query('SELECT 1');
  const { rows } = await pool.query("SELECT 1 FROM contacts WHERE email_key = 'tard@exemple.fr'");
  expect(rows).toEqual([]);
});

test('an answer is of the team of its person, however they are named; its own word about a team stays', async () => {
  const { context } = world;
  const { orgId } = actor;
  const of = (line: number, contact: ImportedRow['contact'], properties = {}): ImportedRow => ({
    ...row(line, 8),
    contact,
    properties,
  });
  const teams = await context.db.transaction().execute(async (tx) => {
    const survey = await createFirstSurvey(tx, actor, { name: 'Équipes', locale: 'fr' }, context.clock());
    const people = [
      { email: 'nord@exemple.fr', properties: { team: 'nord' } },
      { externalId: 'sud', email: 'sud@exemple.fr', properties: { team: 'sud' } },
      { email: 'vide@exemple.fr', properties: { team: ' ' } },
    ];
    await upsertContacts(tx, actor, people, context.clock());
    const place = { survey, dimensions: new DimensionResolver(context.db), declare: [] };
    const answers = new AnswersWriting(tx, actor, place, context.clock());
    const first = [
      of(101, { email: 'Nord@exemple.fr' }),
      of(102, { externalId: 'sud' }),
      of(103, { email: 'vide@exemple.fr' }),
    ];
    const second = [
      of(104, { email: 'nouveau@exemple.fr' }),
      of(105, { email: 'nord@exemple.fr' }, { team: 'ouest' }),
      of(106, null),
      of(107, { email: 'sud@exemple.fr' }),
    ];
    await answers.write(first);
    await answers.write(second);
    expect(await answers.end()).toBe(7);
    const { rows } = await sql<{ team: string | null }>`
      SELECT dimensions ->> 'team' AS team FROM responses WHERE org_id = ${orgId} AND survey_id = ${survey.id}
      ORDER BY id`.execute(tx);
    return rows.map(({ team }) => team);
  });
  expect(teams).toEqual(['nord', 'sud', null, null, 'ouest', null, 'sud']);
});
