import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { TimeCursor } from '../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { caseSeenBy } from '../case-wall-queries.ts';
import type {
  PromiseCounts,
  PromiseCountsQuery,
  PromiseSettings,
  PromiseState,
  PromisesQuery,
} from './contract.ts';

export interface PromiseRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly dueAt: Date;
  readonly dueSetAt: Date;
  readonly keeperId: string | null;
  readonly state: PromiseState;
  readonly brokenAt: Date | null;
  readonly settledAt: Date | null;
  readonly reason: string | null;
  readonly customerTold: boolean | null;
  readonly remindedBeforeAt: Date | null;
  readonly remindedOnAt: Date | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly contactId: string;
  readonly caseOwnerId: string | null;
  readonly team: string | null;
}

/** What was promised on a case that went on in another one is owed there. */
const COLUMNS = sql.raw(`
  p.org_id AS "orgId", p.id, coalesce(c.merged_into, p.case_id) AS "caseId", p.what, p.due_at AS "dueAt", p.due_set_at AS "dueSetAt",
  p.keeper_id AS "keeperId", p.state, p.broken_at AS "brokenAt", p.settled_at AS "settledAt", p.reason,
  p.customer_told AS "customerTold", p.reminded_before_at AS "remindedBeforeAt", p.reminded_on_at AS "remindedOnAt",
  p.made_by AS "madeBy", p.made_at AS "madeAt", c.contact_id AS "contactId", c.owner_id AS "caseOwnerId", c.team`);

const FROM = sql.raw('promises p JOIN cases c ON c.org_id = p.org_id AND c.id = p.case_id');

/** Of the cases that an actor sees, and those that are theirs to keep. */
const seenBy = (actor: Actor): RawBuilder<unknown> =>
  actor.teams === null
    ? sql`true`
    : sql`(${caseSeenBy(actor, 'c')} OR p.keeper_id = ${actor.kind === 'member' ? actor.id : null}::uuid)`;

export async function insertPromise(
  tx: Tx,
  orgId: OrgId,
  made: {
    id: string;
    caseId: string;
    what: string;
    dueAt: Date;
    keeperId: string | null;
    madeBy: string | null;
  },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO promises (org_id, id, case_id, what, due_at, due_set_at, keeper_id, state, made_by, made_at)
    VALUES (${orgId}, ${made.id}, ${made.caseId}, ${made.what}, ${made.dueAt}, ${now}, ${made.keeperId}, 'open',
      ${made.madeBy}, ${now})`.execute(tx);
}

export async function findPromise(db: Db, actor: Actor, id: string): Promise<PromiseRow | null> {
  const { rows } = await sql<PromiseRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE p.org_id = ${actor.orgId} AND p.id = ${id} AND ${seenBy(actor)}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function lockPromise(tx: Tx, actor: Actor, id: string): Promise<PromiseRow | null> {
  const { rows } = await sql<PromiseRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE p.org_id = ${actor.orgId} AND p.id = ${id} AND ${seenBy(actor)}
    FOR UPDATE OF p`.execute(tx);
  return rows[0] ?? null;
}

export async function selectPromisesOfCase(db: Db, orgId: OrgId, caseId: string): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE p.org_id = ${orgId} AND (c.id = ${caseId} OR c.merged_into = ${caseId})
    ORDER BY p.state IN ('kept', 'dropped'), p.due_at, p.id`.execute(db);
  return rows;
}

const keptBy = (actor: Actor, keeper: string | undefined): RawBuilder<unknown> => {
  if (keeper === undefined) return sql`true`;
  if (keeper === 'nobody') return sql`p.keeper_id IS NULL`;
  const id = keeper === 'me' ? (actor.kind === 'member' ? actor.id : null) : keeper;
  return sql`p.keeper_id::text = ${id}`;
};

const ofTeam = (team: string | undefined): RawBuilder<unknown> => {
  if (team === undefined) return sql`true`;
  return team === 'none' ? sql`c.team IS NULL` : sql`c.team = ${team}`;
};

/** Those to come and those overdue by their date; what has ended the newest date first. */
export async function selectPromises(
  db: Db,
  actor: Actor,
  { state, keeper, team, limit }: PromisesQuery,
  after: TimeCursor | null,
  now: Date,
): Promise<PromiseRow[]> {
  const isOver = state === 'kept' || state === 'dropped';
  const inState = isOver
    ? sql`p.state = ${state}`
    : state === 'due'
      ? sql`p.state = 'open' AND p.due_at >= ${now}`
      : sql`p.state IN ('open', 'broken') AND p.due_at < ${now}`;
  const beyond =
    after === null
      ? sql`true`
      : sql`(p.due_at, p.id) ${sql.raw(isOver ? '<' : '>')} (${after.at}, ${after.id}::uuid)`;
  const order = sql.raw(isOver ? 'p.due_at DESC, p.id DESC' : 'p.due_at, p.id');
  const { rows } = await sql<PromiseRow>`
    SELECT ${COLUMNS} FROM ${FROM}
    WHERE p.org_id = ${actor.orgId} AND ${seenBy(actor)} AND ${keptBy(actor, keeper)}
      AND ${ofTeam(team)} AND ${inState} AND ${beyond}
    ORDER BY ${order} LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function countPromises(
  db: Db,
  actor: Actor,
  { keeper, team }: PromiseCountsQuery,
  now: Date,
): Promise<PromiseCounts> {
  const { rows } = await sql<PromiseCounts>`
    SELECT count(*) FILTER (WHERE p.due_at >= ${now}) AS due, count(*) FILTER (WHERE p.due_at < ${now}) AS overdue
    FROM ${FROM}
    WHERE p.org_id = ${actor.orgId} AND p.state IN ('open', 'broken') AND ${seenBy(actor)}
      AND ${keptBy(actor, keeper)} AND ${ofTeam(team)}`.execute(db);
  return rows[0] ?? { due: 0, overdue: 0 };
}

export interface MoveRow {
  readonly promiseId: string;
  readonly fromDueAt: Date;
  readonly toDueAt: Date;
  readonly reason: string;
  readonly customerTold: boolean;
  readonly movedBy: string | null;
  readonly movedAt: Date;
}

export async function selectMoves(db: Db, orgId: OrgId, ids: readonly string[]): Promise<MoveRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<MoveRow>`
    SELECT promise_id AS "promiseId", from_due_at AS "fromDueAt", to_due_at AS "toDueAt", reason,
      customer_told AS "customerTold", moved_by AS "movedBy", moved_at AS "movedAt"
    FROM promise_moves WHERE org_id = ${orgId} AND promise_id = ANY (${[...ids]}::uuid[])
    ORDER BY moved_at, id`.execute(db);
  return rows;
}

/** Another date: what was said of the old one is said anew of this one. */
export async function movePromiseRow(
  tx: Tx,
  { orgId, id, dueAt }: PromiseRow,
  move: { id: string; dueAt: Date; reason: string; customerTold: boolean; movedBy: string | null },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO promise_moves (org_id, id, promise_id, from_due_at, to_due_at, reason, customer_told, moved_by, moved_at)
    VALUES (${orgId}, ${move.id}, ${id}, ${dueAt}, ${move.dueAt}, ${move.reason}, ${move.customerTold},
      ${move.movedBy}, ${now})`.execute(tx);
  await sql`
    UPDATE promises SET due_at = ${move.dueAt}, due_set_at = ${now}, state = 'open', broken_at = NULL,
      reminded_before_at = NULL, reminded_on_at = NULL
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function settlePromiseRow(
  tx: Tx,
  { orgId, id }: PromiseRow,
  end: { state: 'kept' | 'dropped'; reason: string | null; customerTold: boolean },
  now: Date,
): Promise<void> {
  await sql`
    UPDATE promises SET state = ${end.state}, reason = ${end.reason}, customer_told = ${end.customerTold},
      settled_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Open promises due before a time, of all organizations, without those that another run holds. */
export async function lockDuePromises(tx: Tx, dueBefore: Date, limit: number): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE p.state = 'open' AND p.due_at <= ${dueBefore}
    ORDER BY p.due_at, p.id LIMIT ${limit} FOR UPDATE OF p SKIP LOCKED`.execute(tx);
  return rows;
}

/** Of what may have to be reminded of: due soon, not yet said on the day. */
export async function selectToRemind(
  db: Db,
  { from, to }: { from: Date; to: Date },
  after: TimeCursor | null,
  limit: number,
): Promise<PromiseRow[]> {
  const beyond = after === null ? sql`true` : sql`(p.due_at, p.id) > (${after.at}, ${after.id}::uuid)`;
  const { rows } = await sql<PromiseRow>`
    SELECT ${COLUMNS} FROM ${FROM}
    WHERE p.state = 'open' AND p.due_at > ${from} AND p.due_at <= ${to} AND p.reminded_on_at IS NULL AND ${beyond}
    ORDER BY p.due_at, p.id LIMIT ${limit}`.execute(db);
  return rows;
}

/** False when another run said it, or the promise went another way meanwhile. */
export async function markReminded(
  tx: Tx,
  { orgId, id, dueAt }: PromiseRow,
  which: 'before' | 'on-day',
  now: Date,
): Promise<boolean> {
  const isStill = sql`org_id = ${orgId} AND id = ${id} AND state = 'open' AND due_at = ${dueAt}`;
  const { rows } =
    which === 'before'
      ? await sql`
          UPDATE promises SET reminded_before_at = ${now} WHERE ${isStill} AND reminded_before_at IS NULL
            AND reminded_on_at IS NULL RETURNING id`.execute(tx)
      : await sql`
          UPDATE promises SET reminded_on_at = ${now} WHERE ${isStill} AND reminded_on_at IS NULL RETURNING id`.execute(
          tx,
        );
  return rows.length > 0;
}

export async function markBroken(tx: Tx, { orgId, id }: PromiseRow, now: Date): Promise<void> {
  await sql`
    UPDATE promises SET state = 'broken', broken_at = ${now} WHERE org_id = ${orgId} AND id = ${id}`.execute(
    tx,
  );
}

export async function selectSettings(db: Db, orgId: OrgId): Promise<PromiseSettings | null> {
  const { rows } = await sql<PromiseSettings>`
    SELECT before_hour AS "beforeHour", day_hour AS "dayHour" FROM promise_settings WHERE org_id = ${orgId}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function upsertSettings(tx: Tx, orgId: OrgId, settings: PromiseSettings): Promise<void> {
  await sql`
    INSERT INTO promise_settings (org_id, before_hour, day_hour)
    VALUES (${orgId}, ${settings.beforeHour}, ${settings.dayHour})
    ON CONFLICT (org_id) DO UPDATE SET before_hour = excluded.before_hour, day_hour = excluded.day_hour`.execute(
    tx,
  );
}
