import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { TimeCursor } from '../../platform/http/time-cursor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { CasesQuery } from './contract.ts';
import { LOST_OUTCOMES } from './endings/outcome.ts';
import { type CaseRow, COLUMNS, seenBy } from './queries.ts';

/** What a list is narrowed to, with names and days resolved. */
export interface CaseFilter
  extends Pick<
    CasesQuery,
    | 'status'
    | 'owner'
    | 'team'
    | 'band'
    | 'type'
    | 'outcome'
    | 'account'
    | 'due'
    | 'reason'
    | 'language'
    | 'contact'
  > {
  readonly surveyId: string | null;
  /** A root cause and what is below it. */
  readonly causes: readonly string[] | null;
  readonly properties: Readonly<Record<string, string>> | null;
  /** What the words of the customer or their name must be LIKE; null: nothing is looked for. */
  readonly patterns: { readonly person: readonly string[]; readonly words: readonly string[] } | null;
  readonly openedFrom: Date | null;
  readonly openedBefore: Date | null;
  /** When today ends where the organization is. */
  readonly endOfDay: Date;
  readonly watchedBy: string | null;
  readonly now: Date;
}

type Condition = RawBuilder<unknown>;

/** As the index says it, so that the planner meets it. */
const WAITING = sql`status IN ('open', 'in-progress')`;
const UNREACHED = sql`${WAITING} AND first_contact_at IS NULL`;
const WEEK_MS = 7 * 86_400_000;

function dueWithin({ due, now, endOfDay }: CaseFilter): Condition[] {
  if (due === undefined) return [];
  if (due === 'reached') return [WAITING, sql`first_contact_at IS NOT NULL`];
  const inWeek = new Date(now.getTime() + WEEK_MS);
  const when = {
    overdue: sql`limit_at <= ${now}`,
    late: sql`target_at <= ${now}`,
    today: sql`(limit_at > ${now} AND limit_at < ${endOfDay} OR target_at > ${now} AND target_at < ${endOfDay})`,
    week: sql`limit_at > ${now} AND limit_at < ${inWeek}`,
  }[due];
  return [UNREACHED, when];
}

const BANDS = {
  detractor: sql`score <= 6`,
  passive: sql`score > 6 AND score <= 8`,
  promoter: sql`score > 6 AND score >= 9`,
} as const;

/** Read once, so that the order of the list is still its index's. */
const ofNps = (orgId: string): Condition =>
  sql`survey_id = ANY (ARRAY(SELECT s.id FROM surveys s WHERE s.org_id = ${orgId} AND s.kind = 'nps'))`;

/** Conditions on the case alone: each has its index. */
function onCase(orgId: string, filter: CaseFilter): Condition[] {
  const { outcome, causes } = filter;
  const { status, owner, team, band, type, reason, surveyId, contact, openedFrom, openedBefore } = filter;
  const given = <T>(value: T | undefined | null, of: (value: T) => Condition): Condition[] =>
    value === undefined || value === null ? [] : [of(value)];
  const orNone = (column: Condition, value: string, none: string): Condition =>
    value === none ? sql`${column} IS NULL` : sql`${column} = ${value}`;
  return [
    ...given(status, (one) => (one === 'waiting' ? WAITING : sql`status = ${one}`)),
    ...given(owner, (one) => orNone(sql`owner_id`, one, 'nobody')),
    ...given(team, (one) => orNone(sql`team`, one, 'none')),
    ...given(band, (one) => sql`${BANDS[one]} AND ${ofNps(orgId)}`),
    ...given(type, (one) => orNone(sql`detractor_type`, one, 'none')),
    ...given(outcome, (one) =>
      one === 'lost' ? sql`outcome = ANY (${[...LOST_OUTCOMES]})` : sql`outcome = ${one}`,
    ),
    ...given(causes, (ids) => sql`cause_id = ANY (${[...ids]}::uuid[])`),
    ...given(reason, (one) => sql`reason = ${one}`),
    ...given(surveyId, (one) => sql`survey_id = ${one}`),
    ...given(contact, (one) => sql`contact_id = ${one}`),
    ...given(openedFrom, (at) => sql`opened_at >= ${at}`),
    ...given(openedBefore, (at) => sql`opened_at < ${at}`),
    ...dueWithin(filter),
  ];
}

const ofContact = (orgId: string, condition: Condition): Condition =>
  sql`EXISTS (SELECT FROM contacts k WHERE k.org_id = ${orgId} AND k.id = cases.contact_id AND ${condition})`;

const ofAnswer = (orgId: string, condition: Condition): Condition =>
  sql`EXISTS (SELECT FROM responses r WHERE r.org_id = ${orgId} AND r.id = cases.response_id AND ${condition})`;

/** Conditions on the customer and on what they said. */
function onCustomer(orgId: string, filter: CaseFilter): Condition[] {
  const { account, language, properties, patterns, watchedBy } = filter;
  const conditions: Condition[] = [];
  if (account !== undefined) {
    conditions.push(
      sql`contact_id IN (SELECT k.id FROM contacts k WHERE k.org_id = ${orgId} AND k.account_id = ${account})`,
    );
  }
  if (language !== undefined) {
    conditions.push(sql`coalesce(
      (SELECT k.locale FROM contacts k WHERE k.org_id = ${orgId} AND k.id = cases.contact_id),
      (SELECT r.locale FROM responses r WHERE r.org_id = ${orgId} AND r.id = cases.response_id)) = ${language}`);
  }
  if (properties !== null) {
    const wanted = JSON.stringify(properties);
    const answer = ofAnswer(orgId, sql`(r.properties || r.dimensions) @> ${wanted}::jsonb`);
    conditions.push(sql`(${ofContact(orgId, sql`k.properties @> ${wanted}::jsonb`)} OR ${answer})`);
  }
  if (patterns !== null) {
    const all = (column: Condition, wanted: readonly string[]): Condition =>
      sql.join(
        wanted.map((one) => sql`${column} LIKE ${one}`),
        sql` AND `,
      );
    const person = ofContact(orgId, all(sql`k.search_text`, patterns.person));
    const words = ofAnswer(orgId, all(sql`lower(r.comment)`, patterns.words));
    conditions.push(sql`(${person} OR ${words})`);
  }
  if (watchedBy !== null) {
    conditions.push(
      sql`id IN (SELECT w.case_id FROM case_watchers w WHERE w.org_id = ${orgId} AND w.user_id = ${watchedBy})`,
    );
  }
  return conditions;
}

const ORDERS = {
  due: { by: sql`limit_at`, asc: true },
  oldest: { by: sql`opened_at`, asc: true },
  newest: { by: sql`opened_at`, asc: false },
} as const;

/** A page of the list and one more. What goes on in another case is not there. */
export async function selectCases(
  db: Db,
  actor: Actor,
  filter: CaseFilter,
  sort: CasesQuery['sort'],
  after: TimeCursor | null,
  limit: number,
): Promise<CaseRow[]> {
  const { by, asc } = ORDERS[sort];
  const conditions = [
    sql`org_id = ${actor.orgId}`,
    sql`merged_into IS NULL`,
    ...(actor.teams === null ? [] : [seenBy(actor)]),
    ...onCase(actor.orgId, filter),
    ...onCustomer(actor.orgId, filter),
    ...(after === null ? [] : [sql`(${by}, id) ${asc ? sql`>` : sql`<`} (${after.at}, ${after.id}::uuid)`]),
  ];
  const direction = asc ? sql`ASC` : sql`DESC`;
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${by} ${direction}, id ${direction} LIMIT ${limit}`.execute(db);
  return rows;
}
