import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { inTeams, TEAM } from '../../platform/postgres/in-teams.ts';
import type { Filter } from './filters.ts';

/** Which answers a figure is made of. */
export interface Selection {
  readonly orgId: OrgId;
  /** Of one kind: their scores are added up. */
  readonly surveyIds: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly series: number | null;
  readonly filters: readonly Filter[];
  /** The teams whose answers the reader may see; null for all. */
  readonly teams: readonly string[] | null;
}

interface Binned {
  readonly value: string;
  readonly day: string;
  readonly bins: number[];
}

const between = ({ from, to, series }: Selection): RawBuilder<unknown> => sql`
  day BETWEEN coalesce(${from}::date, '-infinity') AND coalesce(${to}::date, 'infinity')
  AND (${series}::int IS NULL OR series = ${series}::int)`;

const sumOfBins = sql.raw(
  `ARRAY[${Array.from({ length: 11 }, (_, i) => `coalesce(sum(bins[${i + 1}]), 0)::int`).join(', ')}]`,
);

const countOfScores = sql.raw(
  `ARRAY[${Array.from({ length: 11 }, (_, i) => `count(*) FILTER (WHERE score = ${i})::int`).join(', ')}]`,
);

/** Rows of the rollups: of one dimension ('' for the whole), and of some of its values or all. */
export interface Rolled {
  readonly dimension: string;
  readonly values: readonly string[] | null;
}

const ofSurveys = ({ orgId, surveyIds }: Selection): RawBuilder<unknown> =>
  sql`org_id = ${orgId} AND survey_id = ANY (${[...surveyIds]}::uuid[])`;

const isRolled = (selection: Selection, { dimension, values }: Rolled): RawBuilder<unknown> => sql`
  ${ofSurveys(selection)} AND dimension = ${dimension}
  AND (${values}::text[] IS NULL OR value = ANY (${values}::text[])) AND ${between(selection)}`;

/** Eleven counts per value of one dimension, from the rollups. */
export async function readRollups(
  db: Db,
  selection: Selection,
  rolled: Rolled,
): Promise<{ value: string; bins: number[] }[]> {
  const { rows } = await sql<{ value: string; bins: number[] }>`/* prepared: read-rollups */
    SELECT value, ${sumOfBins} AS bins FROM rollups WHERE ${isRolled(selection, rolled)} GROUP BY value`.execute(
    db,
  );
  return rows;
}

/** The same per day. */
export async function readDailyRollups(
  db: Db,
  selection: Selection,
  rolled: Rolled,
): Promise<Omit<Binned, 'value'>[]> {
  const { rows } = await sql<Binned>`/* prepared: read-daily-rollups */
    SELECT day, ${sumOfBins} AS bins FROM rollups WHERE ${isRolled(selection, rolled)} GROUP BY day ORDER BY day`.execute(
    db,
  );
  return rows;
}

const isCounted = (selection: Selection): RawBuilder<unknown> => sql`
  ${ofSurveys(selection)} AND state = 'counted' AND ${between(selection)}
  AND (${selection.from}::date IS NULL OR answered_at >= ${selection.from}::date - 1)
  AND (${selection.to}::date IS NULL OR answered_at < ${selection.to}::date + 2)
  AND ${narrowed(selection)}`;

/** By the filters, and by what the reader may see. */
const narrowed = (selection: Selection): RawBuilder<unknown> =>
  sql.join([inTeams(selection, sql`dimensions`), ...selection.filters.map(matches)], sql` AND `);

const matches = ({ name, value }: Filter): RawBuilder<unknown> =>
  sql`coalesce(dimensions ->> ${name}, '') = ${value}`;

/** Eleven counts per value of `by` ('' for answers without it, and for all when `by` is null), from the answers. */
export async function countAnswersBy(
  db: Db,
  selection: Selection,
  by: string | null,
): Promise<{ value: string; bins: number[] }[]> {
  const value = by === null ? sql`''` : sql`coalesce(dimensions ->> ${by}, '')`;
  const { rows } = await sql<{ value: string; bins: number[] }>`
    SELECT ${value} AS value, ${countOfScores} AS bins FROM responses WHERE ${isCounted(selection)} GROUP BY 1`.execute(
    db,
  );
  return rows;
}

export async function countAnswersByDay(db: Db, selection: Selection): Promise<Omit<Binned, 'value'>[]> {
  const { rows } = await sql<Binned>`
    SELECT day, ${countOfScores} AS bins FROM responses WHERE ${isCounted(selection)} GROUP BY 1 ORDER BY 1`.execute(
    db,
  );
  return rows;
}

/** Answers that are in no figure, by state. */
export async function countUncounted(
  db: Db,
  selection: Selection,
): Promise<{ excluded: number; provisional: number }> {
  const { rows } = await sql<{ excluded: number; provisional: number }>`
    SELECT count(*) FILTER (WHERE state = 'excluded') AS excluded,
           count(*) FILTER (WHERE state = 'provisional') AS provisional
    FROM responses WHERE ${ofSurveys(selection)}
      AND state IN ('excluded', 'provisional') AND ${between(selection)} AND ${narrowed(selection)}`.execute(
    db,
  );
  return rows[0] ?? { excluded: 0, provisional: 0 };
}

/** First and last day with a counted answer. Rows that edits and exclusions emptied do not count. */
export async function answeredDays(
  db: Db,
  { orgId, teams }: Pick<Actor, 'orgId' | 'teams'>,
  surveyIds: readonly string[],
): Promise<{ first: string | null; last: string | null }> {
  const seen = teams === null ? { dimension: '', values: [''] } : { dimension: TEAM, values: [...teams] };
  const edge = (direction: 'ASC' | 'DESC') => sql`(
    SELECT day FROM rollups WHERE org_id = ${orgId} AND survey_id = s.survey_id
      AND dimension = ${seen.dimension} AND value = ANY (${seen.values}::text[]) AND 0 < ANY(bins)
    ORDER BY day ${sql.raw(direction)} LIMIT 1)`;
  const { rows } = await sql<{ first: string | null; last: string | null }>`/* prepared: answered-days */
    SELECT min(${edge('ASC')}) AS first, max(${edge('DESC')}) AS last
    FROM unnest(${[...surveyIds]}::uuid[]) AS s (survey_id)`.execute(db);
  return rows[0] ?? { first: null, last: null };
}

export async function seriesStarts(
  db: Db,
  orgId: OrgId,
  surveyIds: readonly string[],
): Promise<{ surveyId: string; series: number; startedAt: Date }[]> {
  return db
    .selectFrom('survey_series')
    .select(['survey_id as surveyId', 'series', 'started_at as startedAt'])
    .where('org_id', '=', orgId)
    .where('survey_id', 'in', [...surveyIds])
    .orderBy('series')
    .orderBy('survey_id')
    .execute();
}

export async function readDimensions(db: Db, orgId: OrgId): Promise<{ name: string; values: string[] }[]> {
  const { rows } = await sql<{ name: string; values: string[] }>`
    SELECT d.name, coalesce(array_agg(v.value ORDER BY v.value) FILTER (WHERE v.value IS NOT NULL), '{}') AS values
    FROM dimensions d LEFT JOIN dimension_values v ON v.org_id = d.org_id AND v.dimension = d.name
    WHERE d.org_id = ${orgId} GROUP BY d.name, d.created_at ORDER BY d.created_at, d.name`.execute(db);
  return rows;
}

/** The same for a reader who sees some teams only: what the answers of these teams say, and nothing of the others. */
export async function readDimensionsOfTeams(
  db: Db,
  actor: Pick<Actor, 'orgId' | 'teams'>,
): Promise<{ name: string; values: string[] }[]> {
  const { rows } = await sql<{ name: string; values: string[] }>`
    SELECT d.name, coalesce(v.values, '{}') AS values FROM dimensions d LEFT JOIN (
      SELECT p.key, array_agg(DISTINCT p.value ORDER BY p.value) AS values
      FROM responses r, jsonb_each_text(r.dimensions) AS p (key, value)
      WHERE r.org_id = ${actor.orgId} AND ${inTeams(actor, sql`r.dimensions`)} GROUP BY p.key
    ) v ON v.key = d.name
    WHERE d.org_id = ${actor.orgId} ORDER BY d.created_at, d.name`.execute(db);
  return rows;
}
