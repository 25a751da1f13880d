import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { ofTeams } from '../../platform/postgres/in-teams.ts';
import type { ResponseFacts } from '../responses/get-responses.ts';
import type { CaseClocks } from './clocks/case-clocks.ts';
import type { Case, ChangeCase, Waiting } from './contract.ts';

export interface CaseRow {
  readonly id: string;
  readonly responseId: string;
  readonly surveyId: string;
  readonly contactId: string;
  readonly score: number;
  readonly team: string | null;
  readonly ownerId: string | null;
  readonly status: Case['status'];
  readonly reason: Case['reason'];
  readonly detractorType: Case['detractorType'];
  readonly outcome: Case['outcome'];
  readonly causeId: string | null;
  readonly openedAt: Date;
  readonly startedAt: Date;
  readonly firstContactAt: Date | null;
  readonly targetAt: Date;
  readonly limitAt: Date;
  readonly closedAt: Date | null;
  /** The case of the same customer in which this one goes on. */
  readonly mergedInto: string | null;
}

export const COLUMNS = sql.raw(
  `id, response_id AS "responseId", survey_id AS "surveyId", contact_id AS "contactId", score, team, owner_id AS "ownerId",
   status, reason, detractor_type AS "detractorType",
   outcome, cause_id AS "causeId", opened_at AS "openedAt", started_at AS "startedAt", first_contact_at AS "firstContactAt",
   target_at AS "targetAt", limit_at AS "limitAt", closed_at AS "closedAt",
   merged_into AS "mergedInto"`,
);

/** A case for an answer that has none. The same fact told twice makes one case. */
export async function insertCase(
  tx: Tx,
  orgId: OrgId,
  response: ResponseFacts & { contactId: string },
  reason: Case['reason'],
  ownerId: string | null,
  { targetAt, limitAt, rungs }: CaseClocks,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO cases (org_id, id, response_id, invitation_id, contact_id, survey_id, score, team, owner_id, status,
      reason, opened_at, started_at, target_at, limit_at, next_rung, next_rung_at, updated_at)
    VALUES (${orgId}, ${newId()}, ${response.id}, ${response.invitationId}, ${response.contactId},
      ${response.surveyId}, ${response.score}, ${response.team}, ${ownerId}, 'open',
      ${reason}, ${now}, ${now}, ${targetAt}, ${limitAt}, 'owner', ${rungs.owner}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The case of an invitation follows its newest answer. */
export async function findCaseOfInvitation(
  tx: Tx,
  orgId: OrgId,
  invitationId: string,
): Promise<CaseRow | null> {
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases WHERE org_id = ${orgId} AND invitation_id = ${invitationId} FOR UPDATE`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function pointCaseAt(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: {
    responseId: string;
    score: number;
    team: string | null;
    reason: Case['reason'];
    status: Case['status'];
  },
  now: Date,
): Promise<void> {
  await sql`
    UPDATE cases SET response_id = ${change.responseId}, score = ${change.score}, team = ${change.team},
      reason = ${change.reason}, status = ${change.status}, updated_at = ${now} WHERE org_id = ${orgId} AND id = ${id}`.execute(
    tx,
  );
}

/** Cases whose answer no longer counts; those already closed stay as they are. */
export async function withdrawCasesOf(
  tx: Tx,
  orgId: OrgId,
  responseIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET status = 'withdrawn', updated_at = ${now}
    WHERE org_id = ${orgId} AND response_id = ANY(${[...responseIds]}::uuid[]) AND status IN ('open', 'in-progress')
    RETURNING id`.execute(tx);
  return rows.map((row) => row.id);
}

export async function reopenCaseOf(
  tx: Tx,
  orgId: OrgId,
  responseId: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET status = 'open', updated_at = ${now}
    WHERE org_id = ${orgId} AND response_id = ${responseId} AND status = 'withdrawn' AND merged_into IS NULL
    RETURNING id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The cases of an actor's teams, and those that are theirs to care for, whoever's customer it is. */
export const seenBy = (actor: Actor): RawBuilder<unknown> =>
  actor.teams === null
    ? sql`true`
    : sql`(${ofTeams(actor, sql`team`)} OR owner_id = ${actor.kind === 'member' ? actor.id : null}::uuid)`;

export async function findCase(db: Db, actor: Actor, id: string): Promise<CaseRow | null> {
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases WHERE org_id = ${actor.orgId} AND id = ${id} AND ${seenBy(actor)}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** A case that the actor may see, held until the transaction ends; null when there is none for them. */
export async function lockCase(tx: Tx, actor: Actor, id: string): Promise<CaseRow | null> {
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases WHERE org_id = ${actor.orgId} AND id = ${id} AND ${seenBy(actor)} FOR UPDATE`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** False when the customer had been reached before. */
export async function setFirstContact(tx: Tx, orgId: OrgId, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE cases SET first_contact_at = ${at}, updated_at = ${at},
      status = CASE status WHEN 'open' THEN 'in-progress' ELSE status END
    WHERE org_id = ${orgId} AND id = ${id} AND first_contact_at IS NULL RETURNING id`.execute(tx);
  return rows.length > 0;
}

/** Whoever was reached by nobody else waits to be contacted again; a closed case stays closed. */
export async function resetFirstContact(
  tx: Tx,
  orgId: OrgId,
  id: string,
  at: Date | null,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE cases SET first_contact_at = ${at}, updated_at = ${now},
      status = CASE WHEN status = 'in-progress' AND ${at}::timestamptz IS NULL THEN 'open' ELSE status END
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function updateCase(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: ChangeCase,
  now: Date,
): Promise<void> {
  const sets: RawBuilder<unknown>[] = [sql`updated_at = ${now}`];
  if (change.ownerId !== undefined) sets.push(sql`owner_id = ${change.ownerId}`);
  if (change.status !== undefined) {
    sets.push(sql`status = ${change.status}, closed_at = NULL`);
  }
  await sql`UPDATE cases SET ${sql.join(sets)} WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** The open cases of somebody, held until the transaction ends. */
export async function lockOpenCasesOf(tx: Tx, orgId: OrgId, ownerId: string): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases
    WHERE org_id = ${orgId} AND owner_id = ${ownerId} AND status IN ('open', 'in-progress')
    ORDER BY id FOR UPDATE`.execute(tx);
  return rows;
}

export async function countWaiting(
  db: Db,
  actor: Actor,
  {
    surveyId,
    ownerId,
    team,
  }: { surveyId: string | null; ownerId: string | null | undefined; team: string | undefined },
): Promise<Omit<Waiting, 'oldestOpenedAt'> & { oldestOpenedAt: Date | null }> {
  const narrowed = [
    ...(surveyId === null ? [] : [sql`survey_id = ${surveyId}`]),
    ...(ownerId === undefined
      ? []
      : [ownerId === 'nobody' ? sql`owner_id IS NULL` : sql`owner_id = ${ownerId}::uuid`]),
    ...(team === undefined ? [] : [team === 'none' ? sql`team IS NULL` : sql`team = ${team}`]),
  ];
  const { rows } = await sql<Omit<Waiting, 'oldestOpenedAt'> & { oldestOpenedAt: Date | null }>`
    SELECT count(*) FILTER (WHERE status = 'open') AS waiting,
      count(*) FILTER (WHERE status = 'open' AND reason = 'detractor') AS detractors,
      count(*) FILTER (WHERE status = 'in-progress') AS "inProgress",
      min(started_at) FILTER (WHERE status = 'open') AS "oldestOpenedAt"
    FROM cases WHERE ${sql.join(
      [sql`org_id = ${actor.orgId} AND status IN ('open', 'in-progress')`, seenBy(actor), ...narrowed],
      sql` AND `,
    )}`.execute(db);
  return rows[0] ?? { waiting: 0, detractors: 0, inProgress: 0, oldestOpenedAt: null };
}

export async function moveCaseRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  // Where the two are parted again, a case cannot go on in that of somebody else.
  await sql`
    UPDATE cases c SET merged_into = NULL, status = 'open' FROM cases o
    WHERE c.org_id = ${orgId} AND c.contact_id IN (${from}, ${to}) AND o.org_id = c.org_id AND o.id = c.merged_into
      AND o.contact_id <> c.contact_id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** How it had ended is kept beside it: what is open has not ended. */
export async function restartCase(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { targetAt, limitAt, rungs }: CaseClocks,
  now: Date,
): Promise<boolean> {
  await sql`
    INSERT INTO case_endings (org_id, id, case_id, outcome, cause_id, told, closed_by, closed_at)
    SELECT org_id, ${newId()}, id, outcome, cause_id, told, closed_by, closed_at FROM cases
    WHERE org_id = ${orgId} AND id = ${id} AND status = 'closed' AND outcome IS NOT NULL`.execute(tx);
  const { rows } = await sql`
    UPDATE cases SET status = 'open', closed_at = NULL, closed_by = NULL, outcome = NULL, cause_id = NULL,
      told = NULL, resurvey_invitation_id = NULL, first_contact_at = NULL, started_at = ${now},
      target_at = ${targetAt}, limit_at = ${limitAt}, next_rung = 'owner', next_rung_at = ${rungs.owner},
      updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id} AND status = 'closed' RETURNING id`.execute(tx);
  return rows.length > 0;
}
