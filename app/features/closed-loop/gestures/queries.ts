import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { TimeCursor } from '../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { ofTeams } from '../../../platform/postgres/in-teams.ts';
import { caseSeenBy } from '../case-wall-queries.ts';
import type { GestureKind, GestureReason, GestureState, GesturesQuery } from './contract.ts';
import type { Deciding } from './deciding.ts';

export interface GestureRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly caseId: string;
  readonly kindId: string;
  readonly kind: GestureKind;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly cost: number;
  readonly currency: string;
  readonly team: string | null;
  readonly note: string;
  readonly state: GestureState;
  readonly reasons: GestureReason[];
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly countedAt: Date | null;
  readonly givenAt: Date | null;
  readonly contactId: string;
}

/** What was asked for on a case that went on in another one belongs there. */
const COLUMNS = sql.raw(`
  g.org_id AS "orgId", g.id, coalesce(c.merged_into, g.case_id) AS "caseId", g.kind_id AS "kindId", k.kind, k.name_fr AS "nameFr",
  k.name_en AS "nameEn", g.cost, g.currency, g.team, g.note, g.state, g.reasons, g.asked_by AS "askedBy",
  g.asked_at AS "askedAt", g.decided_by AS "decidedBy", g.decided_at AS "decidedAt",
  g.decision_note AS "decisionNote", g.counted_at AS "countedAt", g.given_at AS "givenAt",
  c.contact_id AS "contactId"`);

const FROM = sql.raw(`
  gestures g JOIN cases c ON c.org_id = g.org_id AND c.id = g.case_id
  JOIN gesture_kinds k ON k.org_id = g.org_id AND k.id = g.kind_id`);

export async function insertGesture(
  tx: Tx,
  orgId: OrgId,
  one: Pick<GestureRow, 'id' | 'caseId' | 'kindId' | 'cost' | 'currency' | 'team' | 'note' | 'askedBy'> & {
    readonly state: 'proposed' | 'approved';
    readonly reasons: readonly GestureReason[];
  },
  now: Date,
): Promise<void> {
  const countedAt = one.state === 'approved' ? now : null;
  await sql`
    INSERT INTO gestures (org_id, id, case_id, kind_id, cost, currency, team, note, state, reasons, asked_by, asked_at,
      counted_at)
    VALUES (${orgId}, ${one.id}, ${one.caseId}, ${one.kindId}, ${one.cost}, ${one.currency}, ${one.team}, ${one.note},
      ${one.state}, ${JSON.stringify(one.reasons)}::jsonb, ${one.askedBy}, ${now}, ${countedAt})`.execute(tx);
}

export async function findGesture(db: Db, actor: Actor, id: string): Promise<GestureRow | null> {
  const { rows } = await sql<GestureRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE g.org_id = ${actor.orgId} AND g.id = ${id} AND ${caseSeenBy(actor, 'c')}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function lockGesture(tx: Tx, actor: Actor, id: string): Promise<GestureRow | null> {
  const { rows } = await sql<GestureRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE g.org_id = ${actor.orgId} AND g.id = ${id} AND ${caseSeenBy(actor, 'c')}
    FOR UPDATE OF g`.execute(tx);
  return rows[0] ?? null;
}

export async function selectGesturesOfCase(db: Db, orgId: OrgId, caseId: string): Promise<GestureRow[]> {
  const { rows } = await sql<GestureRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE g.org_id = ${orgId} AND (c.id = ${caseId} OR c.merged_into = ${caseId})
    ORDER BY g.asked_at DESC, g.id DESC`.execute(db);
  return rows;
}

const decidedBy = (actor: Actor, deciding: Deciding): RawBuilder<unknown> => {
  const own = actor.kind === 'member' ? actor.id : null;
  const teams = deciding.all ? sql`true` : ofTeams({ teams: deciding.teams }, sql`g.team`);
  const byOthers = deciding.own ? sql`true` : sql`g.asked_by IS DISTINCT FROM ${own}::uuid`;
  return sql`g.state = 'proposed' AND ${teams} AND ${byOthers}`;
};

/** The newest first; what waits for a decision, the oldest. */
export async function selectGestures(
  db: Db,
  actor: Actor,
  { state, kind, limit }: GesturesQuery,
  deciding: Deciding,
  after: TimeCursor | null,
): Promise<GestureRow[]> {
  const isWaiting = state === 'to-decide';
  const inState =
    state === undefined ? sql`true` : isWaiting ? decidedBy(actor, deciding) : sql`g.state = ${state}`;
  const beyond =
    after === null
      ? sql`true`
      : sql`(g.asked_at, g.id) ${sql.raw(isWaiting ? '>' : '<')} (${after.at}, ${after.id}::uuid)`;
  const order = sql.raw(isWaiting ? 'g.asked_at, g.id' : 'g.asked_at DESC, g.id DESC');
  const { rows } = await sql<GestureRow>`
    SELECT ${COLUMNS} FROM ${FROM}
    WHERE g.org_id = ${actor.orgId} AND ${caseSeenBy(actor, 'c')} AND ${inState} AND ${beyond}
      AND (${kind ?? null}::text IS NULL OR k.kind = ${kind ?? null}::text)
    ORDER BY ${order} LIMIT ${limit + 1}`.execute(db);
  return rows;
}

/** What counts of a team, or of all, in a period: agreed or given, in one currency. */
export async function sumSpent(
  db: Db,
  orgId: OrgId,
  { from, until, currency }: { from: Date; until: Date; currency: string },
): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ team: string | null; spent: number }>`
    SELECT team, sum(cost)::bigint AS spent FROM gestures
    WHERE org_id = ${orgId} AND counted_at >= ${from} AND counted_at < ${until} AND currency = ${currency}
    GROUP BY team`.execute(db);
  return new Map(rows.map(({ team, spent }) => [team, spent]));
}

/** When each gesture of these people began to count, since a moment, the oldest first. */
export async function selectCounted(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
  since: Date,
): Promise<{ contactId: string; id: string; countedAt: Date }[]> {
  if (contactIds.length === 0) return [];
  const { rows } = await sql<{ contactId: string; id: string; countedAt: Date }>`
    SELECT c.contact_id AS "contactId", g.id, g.counted_at AS "countedAt"
    FROM gestures g JOIN cases c ON c.org_id = g.org_id AND c.id = g.case_id
    WHERE g.org_id = ${orgId} AND c.contact_id = ANY (${[...contactIds]}::uuid[]) AND g.counted_at > ${since}
    ORDER BY g.counted_at, g.id`.execute(db);
  return rows;
}

export async function setDecision(
  tx: Tx,
  { orgId, id }: GestureRow,
  decision: { state: 'approved' | 'refused'; by: string; note: string },
  now: Date,
): Promise<void> {
  const isApproved = decision.state === 'approved';
  await sql`
    UPDATE gestures SET state = ${decision.state}, decided_by = ${decision.by}, decided_at = ${now},
      decision_note = ${decision.note}, counted_at = ${isApproved ? now : null}, ended_at = ${isApproved ? null : now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function setGiven(
  tx: Tx,
  { orgId, id }: GestureRow,
  by: string | null,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE gestures SET state = 'given', given_by = ${by}, given_at = ${now}, ended_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** What will not be given counts no more. */
export async function setCancelled(tx: Tx, { orgId, id }: GestureRow, now: Date): Promise<void> {
  await sql`
    UPDATE gestures SET state = 'cancelled', counted_at = NULL, ended_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export interface GivenGesture {
  readonly kind: GestureKind;
  readonly contactId: string;
  readonly surveyId: string;
  readonly score: number;
  readonly givenAt: Date;
}

export async function selectGiven(db: Db, actor: Actor): Promise<GivenGesture[]> {
  const { rows } = await sql<GivenGesture>`
    SELECT k.kind, c.contact_id AS "contactId", c.survey_id AS "surveyId", c.score, g.given_at AS "givenAt"
    FROM ${FROM} WHERE g.org_id = ${actor.orgId} AND g.state = 'given' AND ${caseSeenBy(actor, 'c')}
    ORDER BY g.given_at, g.id`.execute(db);
  return rows;
}
