import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Response, ResponsesQuery, StateCounts } from './contract.ts';

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

const BANDS = { detractor: [0, 6], passive: [7, 8], promoter: [9, 10] } as const;

/** Backslash, per cent and underscore mean themselves in what a person searches for. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

export interface ListFilter
  extends Pick<ResponsesQuery, 'state' | 'band' | 'from' | 'to' | 'q' | 'commented' | 'invitation'> {
  readonly surveyId: string | null;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

function conditions(orgId: OrgId, filter: ListFilter): RawBuilder<unknown> {
  const { surveyId, state, band, from, to, q, commented, invitation } = filter;
  const parts: RawBuilder<unknown>[] = [sql`org_id = ${orgId}`];
  if (surveyId !== null) parts.push(sql`survey_id = ${surveyId}`);
  if (state !== undefined) parts.push(sql`state = ${state}`);
  if (invitation !== undefined) parts.push(sql`invitation_id = ${invitation}`);
  if (band !== undefined) parts.push(sql`score BETWEEN ${BANDS[band][0]} AND ${BANDS[band][1]}`);
  // The instant narrows by the index; the day decides.
  if (from !== undefined) parts.push(sql`day >= ${from}::date AND answered_at >= ${from}::date - 1`);
  if (to !== undefined) parts.push(sql`day <= ${to}::date AND answered_at < ${to}::date + 2`);
  if (q !== undefined && q.trim() !== '') parts.push(sql`comment ILIKE ${`%${literally(q.trim())}%`}`);
  if (commented !== undefined)
    parts.push(commented === 'true' ? sql`comment IS NOT NULL` : sql`comment IS NULL`);
  for (const { name, value } of filter.properties)
    parts.push(sql`coalesce(dimensions ->> ${name}, '') = ${value}`);
  return sql.join(parts, sql` AND `);
}

/** Newest answer first. */
export async function selectResponses(
  db: Db,
  orgId: OrgId,
  filter: ListFilter,
  before: { answeredAt: Date; id: string } | null,
  limit: number,
): Promise<ResponseRow[]> {
  const page =
    before === null ? sql`true` : sql`(answered_at, id) < (${before.answeredAt}, ${before.id}::uuid)`;
  const { rows } = await sql<ResponseRow>`
    SELECT ${RESPONSE} FROM responses WHERE ${conditions(orgId, filter)} AND ${page}
    ORDER BY answered_at DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export async function selectStateCounts(db: Db, orgId: OrgId, filter: ListFilter): Promise<StateCounts> {
  const { rows } = await sql<StateCounts>`
    SELECT count(*) FILTER (WHERE state = 'counted') AS counted,
      count(*) FILTER (WHERE state = 'provisional') AS provisional,
      count(*) FILTER (WHERE state = 'excluded') AS excluded
    FROM responses WHERE ${conditions(orgId, filter)}`.execute(db);
  return rows[0] ?? { counted: 0, provisional: 0, excluded: 0 };
}

export async function findResponse(db: Db, orgId: OrgId, id: string): Promise<ResponseRow | null> {
  const { rows } = await sql<ResponseRow>`
    SELECT ${RESPONSE} FROM responses WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
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
  change: { state: 'counted' | 'excluded'; dimensions: Readonly<Record<string, string>>; overruled: object },
): Promise<void> {
  await sql`
    UPDATE responses SET state = ${change.state}, state_reason = ${change.state === 'excluded' ? 'by-person' : null},
      dimensions = ${JSON.stringify(change.dimensions)}::jsonb,
      evidence = coalesce(evidence, '{}') || jsonb_build_object('overruled', ${JSON.stringify(change.overruled)}::jsonb)
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}
