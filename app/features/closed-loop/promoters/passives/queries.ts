import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { TimeCursor } from '../../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import { latestScores, scoreBefore } from '../../../responses/latest-scores-queries.ts';
import { inBand } from '../people-queries.ts';
import type { ChangeTask, PassivesQuery, PassiveTask } from './contract.ts';

export interface PassiveRow {
  readonly contactId: string;
  readonly team: string | null;
  readonly surveyId: string;
  readonly responseId: string;
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: Date;
  readonly nowId: string;
  readonly nowScore: number;
  readonly nowAt: Date;
}

/** Passive today, or passive until what they said last. */
export async function selectPassives(
  db: Db,
  actor: Actor,
  { show, contact, limit }: PassivesQuery,
  since: Date,
  before: TimeCursor | null,
): Promise<PassiveRow[]> {
  const isNow = show === 'at-risk';
  const band = { 'at-risk': 'passive', gained: 'promoter', lost: 'detractor' } as const;
  const passive = isNow ? sql.raw('l') : sql.raw('p');
  const { rows } = await sql<PassiveRow>`
    SELECT l.contact_id AS "contactId", c.properties ->> 'team' AS team, l.survey_id AS "surveyId",
      ${passive}.id AS "responseId",
      ${passive}.score, ${passive}.comment, ${passive}.answered_at AS "answeredAt", l.id AS "nowId",
      l.score AS "nowScore", l.answered_at AS "nowAt"
    FROM ${latestScores(actor.orgId, since)} l
    JOIN contacts c ON c.org_id = l.org_id AND c.id = l.contact_id
    ${isNow ? sql`` : sql`JOIN LATERAL ${scoreBefore} p ON ${inBand('passive', sql`p.score`)}`}
    WHERE ${inBand(band[show])} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}
      AND ${contact === undefined ? sql`true` : sql`c.id = ${contact}`}
      AND ${before === null ? sql`true` : sql`(l.answered_at, l.id) < (${before.at}, ${before.id}::uuid)`}
    ORDER BY l.answered_at DESC, l.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function countPassives(
  db: Db,
  actor: Actor,
  since: Date,
): Promise<{ atRisk: number; gained: number; openTasks: number }> {
  const seen = sql`c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}`;
  const { rows } = await sql<{ atRisk: number; gained: number; openTasks: number }>`
    SELECT count(*) FILTER (WHERE ${inBand('passive')}) AS "atRisk",
      count(*) FILTER (WHERE ${inBand('promoter')} AND ${inBand('passive', sql`p.score`)}) AS gained,
      (SELECT count(*) FROM passive_tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
        WHERE t.org_id = ${actor.orgId} AND t.state = 'open' AND ${seen}) AS "openTasks"
    FROM ${latestScores(actor.orgId, since)} l
    JOIN contacts c ON c.org_id = l.org_id AND c.id = l.contact_id
    LEFT JOIN LATERAL ${scoreBefore} p ON ${inBand('promoter')}
    WHERE ${seen}`.execute(db);
  return rows[0] ?? { atRisk: 0, gained: 0, openTasks: 0 };
}

/** What these people wrote when asked what would have made it a 9 or 10: the newest words of each. */
export async function selectReplies(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<Map<string, { responseId: string | null; reply: string }>> {
  const { rows } = await sql<{ contactId: string; responseId: string | null; reply: string }>`
    SELECT DISTINCT ON (contact_id) contact_id AS "contactId", response_id AS "responseId", reply FROM asks
    WHERE org_id = ${orgId} AND kind = 'follow-up' AND reply IS NOT NULL
      AND contact_id = ANY (${[...contactIds]}::uuid[])
    ORDER BY contact_id, settled_at DESC`.execute(db);
  return new Map(rows.map((row) => [row.contactId, row]));
}

export interface TaskRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly contactId: string;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly state: PassiveTask['state'];
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

const TASK =
  sql.raw(`t.org_id AS "orgId", t.id, t.contact_id AS "contactId", t.title, t.owner_id AS "ownerId",
  to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.state, t.created_at AS "createdAt", t.settled_at AS "settledAt"`);

export async function selectTasksOf(db: Db, orgId: OrgId, contactIds: readonly string[]): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM passive_tasks t
    WHERE t.org_id = ${orgId} AND t.contact_id = ANY (${[...contactIds]}::uuid[])
    ORDER BY t.created_at DESC, t.id DESC`.execute(db);
  return rows;
}

export async function findTask(db: Db, actor: Actor, id: string, lock = false): Promise<TaskRow | null> {
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM passive_tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    WHERE t.org_id = ${actor.orgId} AND t.id = ${id} AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)} ${lock ? sql`FOR UPDATE OF t` : sql``}`.execute(db);
  return rows[0] ?? null;
}

export async function insertTask(
  tx: Tx,
  orgId: OrgId,
  task: Pick<TaskRow, 'id' | 'contactId' | 'title' | 'ownerId' | 'dueOn'> & { responseId: string | null },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO passive_tasks (org_id, id, contact_id, response_id, title, owner_id, due_on, state, created_at)
    VALUES (${orgId}, ${task.id}, ${task.contactId}, ${task.responseId}, ${task.title}, ${task.ownerId},
      ${task.dueOn}, 'open', ${now})`.execute(tx);
}

export async function updateTask(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { title, ownerId, dueOn, state }: ChangeTask,
  now: Date,
): Promise<void> {
  const sets = [
    ...(title === undefined ? [] : [sql`title = ${title}`]),
    ...(ownerId === undefined ? [] : [sql`owner_id = ${ownerId}`]),
    ...(dueOn === undefined ? [] : [sql`due_on = ${dueOn}, reminded_at = NULL`]),
    ...(state === undefined ? [] : [sql`state = ${state}, settled_at = ${state === 'open' ? null : now}`]),
  ];
  await sql`
    UPDATE passive_tasks SET ${sql.join(sets)} WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Tasks whose day is near, anywhere; each is handed out once, whoever asks and however often. */
export async function takeTasksToRemind(tx: Tx, until: string, now: Date, limit: number): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    UPDATE passive_tasks t SET reminded_at = ${now}
    WHERE (t.org_id, t.id) IN (
      SELECT d.org_id, d.id FROM passive_tasks d
      WHERE d.state = 'open' AND d.reminded_at IS NULL AND d.due_on <= ${until}::date
      ORDER BY d.due_on, d.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING ${TASK}`.execute(tx);
  return rows;
}

/** The open tasks of somebody who left go to who is next. */
export async function selectOpenTasksOf(
  tx: Tx,
  orgId: OrgId,
  ownerId: string,
): Promise<{ id: string; contactId: string; surveyId: string; team: string | null }[]> {
  const { rows } = await sql<{ id: string; contactId: string; surveyId: string; team: string | null }>`
    SELECT t.id, t.contact_id AS "contactId", coalesce(r.survey_id::text, '') AS "surveyId",
      c.properties ->> 'team' AS team
    FROM passive_tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    LEFT JOIN responses r ON r.org_id = t.org_id AND r.id = t.response_id
    WHERE t.org_id = ${orgId} AND t.owner_id = ${ownerId} AND t.state = 'open'
    ORDER BY t.id FOR UPDATE OF t`.execute(tx);
  return rows;
}
