import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import type { TimeCursor } from '../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { inTeams, TEAM } from '../../platform/postgres/in-teams.ts';
import { kindOfBand, scaleOf } from '../surveys/scale.ts';
import type { Response, ResponsesQuery, StateCounts } from './contract.ts';
import type { ResponseFacts } from './get-responses.ts';

export interface ResponseRow {
  readonly id: string;
  readonly surveyId: string;
  readonly series: number;
  readonly score: number;
  readonly comment: string | null;
  readonly state: Response['state'];
  readonly stateReason: string | null;
  readonly overruled: Response['overruled'];
  readonly channel: string;
  readonly locale: string | null;
  readonly answeredAt: Date;
  readonly day: string;
  readonly contactId: string | null;
  readonly invitationId: string | null;
  readonly dimensions: Record<string, string>;
  readonly properties: Record<string, string>;
  readonly source: 'page' | 'api' | 'import';
}

const RESPONSE = sql.raw(`
  id, survey_id AS "surveyId", series, score, comment, state, state_reason AS "stateReason",
  evidence -> 'overruled' AS overruled, channel, locale, answered_at AS "answeredAt", day, contact_id AS "contactId",
  invitation_id AS "invitationId", dimensions, properties, source`);

/** The lowest and the highest score of a band; all scores without one. The filter's surveys are of its kind. */
function rangeOf(band: ListFilter['band']): readonly [number, number] {
  const range = band && scaleOf(kindOfBand(band)).bands.find((one) => one.band === band);
  return range === undefined ? [0, 10] : [range.from, range.to];
}

/** Backslash, per cent and underscore mean themselves in what a person searches for. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

export interface ListFilter
  extends Pick<
    ResponsesQuery,
    'state' | 'band' | 'series' | 'from' | 'to' | 'q' | 'commented' | 'invitation' | 'contact'
  > {
  readonly surveyIds: readonly string[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  /** The teams whose answers the reader may see; null for all. */
  readonly teams: readonly string[] | null;
}

function conditions(filter: Omit<ListFilter, 'surveyIds'>): RawBuilder<unknown> {
  const { state, band, series, from, to, q, commented, invitation, contact } = filter;
  const parts: RawBuilder<unknown>[] = [];
  if (state !== undefined) parts.push(sql`state = ${state}`);
  // What was replaced is history: shown where it is asked for.
  else if (invitation === undefined) parts.push(sql`state <> 'replaced'`);
  if (invitation !== undefined) parts.push(sql`invitation_id = ${invitation}`);
  if (contact !== undefined) parts.push(sql`contact_id = ${contact}`);
  const [low, high] = rangeOf(band);
  if (band !== undefined) parts.push(sql`score BETWEEN ${low} AND ${high}`);
  if (series !== undefined) parts.push(sql`series = ${series}`);
  // The instant narrows by the index; the day decides.
  if (from !== undefined) parts.push(sql`day >= ${from}::date AND answered_at >= ${from}::date - 1`);
  if (to !== undefined) parts.push(sql`day <= ${to}::date AND answered_at < ${to}::date + 2`);
  if (q !== undefined && q.trim() !== '') parts.push(sql`comment ILIKE ${`%${literally(q.trim())}%`}`);
  if (commented !== undefined)
    parts.push(commented === 'true' ? sql`comment IS NOT NULL` : sql`comment IS NULL`);
  for (const { name, value } of filter.properties)
    parts.push(sql`coalesce(dimensions ->> ${name}, '') = ${value}`);
  return sql.join([inTeams(filter, sql`dimensions`), ...parts], sql` AND `);
}

/** Newest answer first. Each survey gives its newest by its index, however many answers there are. */
export async function selectResponses(
  db: Db,
  orgId: OrgId,
  filter: ListFilter,
  before: TimeCursor | null,
  limit: number,
): Promise<ResponseRow[]> {
  const page = before === null ? sql`true` : sql`(answered_at, id) < (${before.at}, ${before.id}::uuid)`;
  const { rows } = await sql<ResponseRow>`
    SELECT r.* FROM unnest(${[...filter.surveyIds]}::uuid[]) AS s (survey_id) CROSS JOIN LATERAL (
      SELECT ${RESPONSE} FROM responses
      WHERE org_id = ${orgId} AND survey_id = s.survey_id AND ${conditions(filter)} AND ${page}
      ORDER BY answered_at DESC, id DESC LIMIT ${limit}
    ) AS r ORDER BY "answeredAt" DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** The rollups that know how many answers a filter leaves; null where only the answers know. */
function rolledBy(filter: ListFilter): { dimension: string; values: readonly string[] } | null {
  const { properties, q, commented, invitation, contact, teams } = filter;
  if ((q ?? '').trim() !== '' || commented !== undefined || (invitation ?? contact) !== undefined)
    return null;
  const [property] = properties;
  if (property === undefined) {
    return teams === null ? { dimension: '', values: [''] } : { dimension: TEAM, values: teams };
  }
  const isOne = properties.length === 1 && property.value !== '' && teams === null;
  return isOne ? { dimension: property.name, values: [property.value] } : null;
}

/** How many answers there are in each state. What counts is known by day, value and score without a count. */
export async function selectStateCounts(db: Db, orgId: OrgId, filter: ListFilter): Promise<StateCounts> {
  const { band, series = null, from, to } = filter;
  const rolled = rolledBy(filter);
  const surveys = sql`survey_id = ANY(${[...filter.surveyIds]}::uuid[])`;
  const [low, high] = rangeOf(band);
  const counted = rolled
    ? sql`(
        SELECT coalesce(sum(bin), 0) FROM rollups, unnest(bins[${low + 1}:${high + 1}]) AS bin
        WHERE org_id = ${orgId} AND ${surveys} AND dimension = ${rolled.dimension}
          AND value = ANY (${[...rolled.values]}::text[])
          AND (${series}::int IS NULL OR series = ${series}::int)
          AND (${from ?? null}::date IS NULL OR day >= ${from ?? null}::date)
          AND (${to ?? null}::date IS NULL OR day <= ${to ?? null}::date)
      )`
    : sql`(
        SELECT count(*) FROM responses
        WHERE org_id = ${orgId} AND ${surveys} AND ${conditions({ ...filter, state: 'counted' })}
      )`;
  const { rows } = await sql<StateCounts>`
    SELECT ${counted} AS counted, count(*) FILTER (WHERE state = 'provisional') AS provisional,
      count(*) FILTER (WHERE state = 'excluded') AS excluded
    FROM responses
    WHERE org_id = ${orgId} AND ${surveys} AND state IN ('provisional', 'excluded')
      AND ${conditions({ ...filter, state: undefined })}`.execute(db);
  return rows[0] ?? { counted: 0, provisional: 0, excluded: 0 };
}

/** How many answers of each survey count. */
export async function countCounted(
  db: Db,
  orgId: OrgId,
  surveyIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ surveyId: string; n: number }>`
    SELECT survey_id AS "surveyId", sum(bin) AS n FROM rollups, unnest(bins) AS bin
    WHERE org_id = ${orgId} AND survey_id = ANY(${[...surveyIds]}::uuid[]) AND dimension = '' GROUP BY 1`.execute(
    db,
  );
  return new Map(rows.map(({ surveyId, n }) => [surveyId, Number(n)]));
}

/** An answer that the actor may see. */
export async function findResponse(db: Db, actor: Actor, id: string): Promise<ResponseRow | null> {
  const { rows } = await sql<ResponseRow>`
    SELECT ${RESPONSE} FROM responses
    WHERE org_id = ${actor.orgId} AND id = ${id} AND ${inTeams(actor, sql`dimensions`)}
      AND (${actor.surveyId}::uuid IS NULL OR survey_id = ${actor.surveyId}::uuid)`.execute(db);
  return rows[0] ?? null;
}

/** The same, held until the transaction ends. */
export async function lockResponse(tx: Tx, orgId: OrgId, id: string): Promise<ResponseRow | null> {
  const { rows } = await sql<ResponseRow>`
    SELECT ${RESPONSE} FROM responses WHERE org_id = ${orgId} AND id = ${id} FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function anotherCounts(
  tx: Tx,
  orgId: OrgId,
  invitationId: string,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM responses WHERE org_id = ${orgId} AND invitation_id = ${invitationId} AND state = 'counted'
      AND id <> ${id}`.execute(tx);
  return rows.length > 0;
}

export async function setState(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: { state: 'counted' | 'excluded'; overruled: object },
): Promise<void> {
  await sql`
    UPDATE responses SET state = ${change.state}, state_reason = ${change.state === 'excluded' ? 'by-person' : null},
      evidence = coalesce(evidence, '{}') || jsonb_build_object('overruled', ${JSON.stringify(change.overruled)}::jsonb)
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function redateResponses(tx: Tx, orgId: OrgId, timeZone: string): Promise<void> {
  await sql`
    UPDATE responses SET day = (answered_at AT TIME ZONE ${timeZone})::date
    WHERE org_id = ${orgId} AND day <> (answered_at AT TIME ZONE ${timeZone})::date`.execute(tx);
}

const BINS = sql.raw(
  `ARRAY[${Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`).join(', ')}]`,
);

/** The rollups as they must be, from the answers. */
export async function recountRollups(tx: Tx, orgId: OrgId): Promise<void> {
  await sql`DELETE FROM rollups WHERE org_id = ${orgId}`.execute(tx);
  await sql`
    INSERT INTO rollups (org_id, survey_id, dimension, day, value, series, bins)
    SELECT org_id, survey_id, '', day, '', series, ${BINS} FROM responses
    WHERE org_id = ${orgId} AND state = 'counted' GROUP BY org_id, survey_id, day, series
    UNION ALL
    SELECT org_id, survey_id, d.key, day, d.value, series, ${BINS}
    FROM responses, jsonb_each_text(dimensions) AS d (key, value)
    WHERE org_id = ${orgId} AND state = 'counted' GROUP BY org_id, survey_id, day, series, d.key, d.value`.execute(
    tx,
  );
}

export async function selectResponseFacts(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
  ofPeople: boolean,
): Promise<Omit<ResponseFacts, 'kind'>[]> {
  const { rows } = await sql<Omit<ResponseFacts, 'kind'>>`
    SELECT id, survey_id AS "surveyId", contact_id AS "contactId", invitation_id AS "invitationId", score, comment,
      state, source, channel, locale, answered_at AS "answeredAt", dimensions ->> ${sql.lit(TEAM)} AS team
    FROM responses WHERE org_id = ${orgId} AND id = ANY(${[...ids]}::uuid[])
      AND (NOT ${ofPeople} OR contact_id IS NOT NULL OR invitation_id IS NOT NULL)`.execute(db);
  return rows;
}

export async function moveResponseRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE responses SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
