import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { CaseClocks } from './case-clocks.ts';
import type { Rung } from './contract.ts';
import type { ClockRules } from './default-rules.ts';

export interface SettingsRow extends ClockRules {
  readonly directorId: string | null;
}

export async function selectSettings(db: Db, orgId: OrgId): Promise<SettingsRow | null> {
  const { rows } = await sql<SettingsRow>`
    SELECT target_minutes AS "targetMinutes", limit_hours AS "limitHours",
      manager_hours_before AS "managerHoursBefore", director_hours_after AS "directorHoursAfter",
      director_id AS "directorId"
    FROM loop_settings WHERE org_id = ${orgId}`.execute(db);
  return rows[0] ?? null;
}

/** Two changes at once wait for each other. */
export async function lockSettings(tx: Tx, orgId: OrgId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`loop settings ${orgId}`}, 0))`.execute(tx);
}

export async function upsertSettings(tx: Tx, orgId: OrgId, to: SettingsRow, now: Date): Promise<void> {
  await sql`
    INSERT INTO loop_settings (org_id, target_minutes, limit_hours, manager_hours_before, director_hours_after,
      director_id, changed_at)
    VALUES (${orgId}, ${to.targetMinutes}, ${to.limitHours}, ${to.managerHoursBefore}, ${to.directorHoursAfter},
      ${to.directorId}, ${now})
    ON CONFLICT (org_id) DO UPDATE SET target_minutes = excluded.target_minutes, limit_hours = excluded.limit_hours,
      manager_hours_before = excluded.manager_hours_before, director_hours_after = excluded.director_hours_after,
      director_id = excluded.director_id, changed_at = excluded.changed_at`.execute(tx);
}

/** A case whose clocks run, as the ladder needs it. */
export interface RunningCase {
  readonly id: string;
  readonly responseId: string;
  readonly contactId: string;
  readonly surveyId: string;
  readonly score: number;
  readonly team: string | null;
  readonly ownerId: string | null;
  readonly startedAt: Date;
  readonly limitAt: Date;
  readonly nextRung: Rung | null;
  readonly nextRungAt: Date | null;
}

const RUNNING =
  sql.raw(`id, response_id AS "responseId", contact_id AS "contactId", survey_id AS "surveyId", score,
  team, owner_id AS "ownerId", started_at AS "startedAt", limit_at AS "limitAt", next_rung AS "nextRung",
  next_rung_at AS "nextRungAt"`);

const WAITS = sql.raw(`first_contact_at IS NULL AND status IN ('open', 'in-progress')`);

/** Organizations in which somebody is to be told by now. */
export async function selectOrganizationsDue(db: Db, now: Date): Promise<OrgId[]> {
  const { rows } = await sql<{ orgId: OrgId }>`
    SELECT DISTINCT org_id AS "orgId" FROM cases WHERE next_rung_at <= ${now} AND ${WAITS}`.execute(db);
  return rows.map(({ orgId }) => orgId);
}

/** Cases whose next rung is due, held; those that somebody else holds are theirs. */
export async function lockDue(tx: Tx, orgId: OrgId, now: Date, limit: number): Promise<RunningCase[]> {
  const { rows } = await sql<RunningCase>`
    SELECT ${RUNNING} FROM cases WHERE org_id = ${orgId} AND next_rung_at <= ${now} AND ${WAITS}
    ORDER BY next_rung_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`.execute(tx);
  return rows;
}

/** A case as the ladder knows it. Whoever asks has seen that the reader may know of it. */
export async function selectRunning(db: Db, orgId: OrgId, id: string): Promise<RunningCase | null> {
  const { rows } = await sql<RunningCase>`
    SELECT ${RUNNING} FROM cases WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** An open case, whether or not its customer was reached, held. */
export async function lockOpen(tx: Tx, orgId: OrgId, id: string): Promise<RunningCase | null> {
  const { rows } = await sql<RunningCase>`
    SELECT ${RUNNING} FROM cases WHERE org_id = ${orgId} AND id = ${id} AND status IN ('open', 'in-progress')
    FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function setRung(
  tx: Tx,
  orgId: OrgId,
  id: string,
  next: { rung: Rung | null; at: Date | null },
  now: Date,
): Promise<void> {
  await sql`
    UPDATE cases SET next_rung = ${next.rung}, next_rung_at = ${next.at}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Cases whose clocks run, from an id on, held. */
export async function lockRunning(
  tx: Tx,
  orgId: OrgId,
  afterId: string | null,
  limit: number,
): Promise<RunningCase[]> {
  const { rows } = await sql<RunningCase>`
    SELECT ${RUNNING} FROM cases
    WHERE org_id = ${orgId} AND ${WAITS} AND (${afterId}::uuid IS NULL OR id > ${afterId}::uuid)
    ORDER BY id LIMIT ${limit} FOR UPDATE`.execute(tx);
  return rows;
}

export async function setClocks(
  tx: Tx,
  orgId: OrgId,
  cases: readonly { id: string; clocks: CaseClocks; nextRungAt: Date | null }[],
  now: Date,
): Promise<void> {
  await sql`
    UPDATE cases c SET target_at = n.target_at, limit_at = n.limit_at, next_rung_at = n.next_rung_at,
      updated_at = ${now}
    FROM unnest(${cases.map(({ id }) => id)}::uuid[], ${cases.map(({ clocks }) => clocks.targetAt)}::timestamptz[],
      ${cases.map(({ clocks }) => clocks.limitAt)}::timestamptz[],
      ${cases.map(({ nextRungAt }) => nextRungAt)}::timestamptz[]) AS n (id, target_at, limit_at, next_rung_at)
    WHERE c.org_id = ${orgId} AND c.id = n.id`.execute(tx);
}
