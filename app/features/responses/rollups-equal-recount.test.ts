import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type OrgId, systemActor } from '../../platform/actor.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { updateOrganization } from '../organizations/update-organization.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { scaleOf } from '../surveys/scale.ts';
import { recordResponse } from './ingest/record-response.ts';
import { overruleResponse } from './overrule-response.ts';
import { rebuildRollups } from './rebuild-rollups.ts';

const world = useTestContext();
let actor: Actor;

const SURVEYS = { one: 'nps', two: 'nps', satisfaction: 'csat', effort: 'ces' } as const;
const SLUGS = Object.keys(SURVEYS) as (keyof typeof SURVEYS)[];

/** Rollup rows that hold something, from the table and from the answers: they must be one and the same. */
async function compare(orgId: OrgId): Promise<void> {
  const bins = sql.raw(
    `ARRAY[${Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`).join(', ')}]`,
  );
  const { rows } = await sql<{ difference: number; rolled: number; counted: number }>`
    WITH recount AS (
      SELECT survey_id, '' AS dimension, day, '' AS value, series, ${bins} AS bins FROM responses
      WHERE org_id = ${orgId} AND state = 'counted' GROUP BY 1, 3, 5
      UNION ALL
      SELECT survey_id, d.key, day, d.value, series, ${bins} FROM responses, jsonb_each_text(dimensions) AS d (key, value)
      WHERE org_id = ${orgId} AND state = 'counted' GROUP BY 1, 2, 3, 4, 5
    ), stored AS (
      SELECT survey_id, dimension, day, value, series, bins FROM rollups
      WHERE org_id = ${orgId} AND bins <> array_fill(0, ARRAY[11])
    )
    SELECT (SELECT count(*) FROM (TABLE recount EXCEPT TABLE stored) a)
         + (SELECT count(*) FROM (TABLE stored EXCEPT TABLE recount) b) AS difference,
      (SELECT sum(n) FROM stored, unnest(bins) AS n WHERE dimension = '') AS rolled,
      (SELECT count(*) FROM responses WHERE org_id = ${orgId} AND state = 'counted') AS counted`.execute(
    world.context.db,
  );
  expect(rows[0]?.difference).toBe(0);
  expect(Number(rows[0]?.rolled ?? 0)).toBe(rows[0]?.counted);
}

beforeAll(async () => {
  const { context } = world;
  const made = await createOrganization(context, {
    organization: 'Recount',
    name: 'R',
    email: 'r@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
  for (const [slug, kind] of Object.entries(SURVEYS)) {
    const survey = await createSurvey(context, actor, {
      slug,
      name: slug,
      kind,
      subject: 'R',
      locales: ['fr'],
    });
    if (!survey.ok) throw new Error(JSON.stringify(survey.problem));
  }
}, 60_000);

afterAll(async () => compare(actor.orgId));

const answer = fc.record({
  kind: fc.constant('answer' as const),
  survey: fc.constantFrom(...SLUGS),
  score: fc.integer({ min: 0, max: 10 }),
  store: fc.option(fc.constantFrom('Lille', 'Nantes', ' ', '*'), { nil: undefined }),
  hour: fc.integer({ min: 0, max: 24 * 40 }),
  key: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }),
});
const overrule = fc.record({
  kind: fc.constant('overrule' as const),
  which: fc.nat(1000),
  state: fc.constantFrom('counted' as const, 'excluded' as const),
});
const zone = fc.record({
  kind: fc.constant('zone' as const),
  timeZone: fc.constantFrom('Europe/Paris', 'Asia/Tokyo', 'America/Montreal', 'Pacific/Noumea'),
});

describe('rollups', () => {
  test('equal a recount after any mix of answers, repeats, exclusions and changes of zone', async () => {
    const { context } = world;
    const steps = fc.array(
      fc.oneof(
        { weight: 8, arbitrary: answer },
        { weight: 3, arbitrary: overrule },
        { weight: 1, arbitrary: zone },
      ),
      {
        minLength: 5,
        maxLength: 25,
      },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (mix) => {
        // All at once: what is concurrent in life is concurrent here.
        await Promise.all(
          mix.map(async (step) => {
            if (step.kind === 'answer') {
              const answeredAt = new Date(Date.UTC(2026, 2, 20, step.hour)).toISOString();
              const properties = step.store === undefined ? {} : { store: step.store };
              const { scores } = scaleOf(SURVEYS[step.survey]);
              const input = {
                survey: step.survey,
                score: scores[step.score % scores.length] ?? 0,
                channel: 'api',
                properties,
                answeredAt,
              };
              await recordResponse(context, actor, input, step.key);
            } else if (step.kind === 'overrule') {
              const { rows } = await sql<{ id: string }>`
                SELECT id FROM responses WHERE org_id = ${actor.orgId} ORDER BY id OFFSET ${step.which % 40} LIMIT 1`.execute(
                context.db,
              );
              const id = rows[0]?.id;
              if (id !== undefined)
                await overruleResponse(context, actor, id, { state: step.state, reason: 'a test' });
            } else {
              await updateOrganization(context, actor, { timeZone: step.timeZone }, (tx, who, timeZone) =>
                rebuildRollups(tx, who.orgId, timeZone),
              );
            }
          }),
        );
        await compare(actor.orgId);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
