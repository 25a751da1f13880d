import { beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
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
    await answers.end();
  });
  await expect(writing).rejects.toThrow(wrong);
});
