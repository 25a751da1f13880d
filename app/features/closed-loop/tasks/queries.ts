import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { TimeCursor } from '../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import type { TasksQuery } from './contract.ts';
import type { NewTask } from './open-task.ts';

export async function insertTask(
  tx: Tx,
  orgId: OrgId,
  task: NewTask & { id: string },
  now: Date,
): Promise<void> {
  const { id, contactId, caseId, source, sourceId, title, ownerId, dueAt } = task;
  await sql`
    INSERT INTO tasks (org_id, id, contact_id, case_id, source, source_id, title, owner_id, due_at, created_at)
    VALUES (${orgId}, ${id}, ${contactId}, ${caseId}, ${source}, ${sourceId}, ${title}, ${ownerId}, ${dueAt},
      ${now})`.execute(tx);
}

export interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly caseId: string | null;
  readonly source: string;
  readonly ownerId: string | null;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

const TASK =
  sql.raw(`t.id, t.title, t.contact_id AS "contactId", c.name AS "contactName", c.email AS "contactEmail",
  t.case_id AS "caseId", t.source, t.owner_id AS "ownerId", t.due_at AS "dueAt", t.created_at AS "createdAt",
  t.done_at AS "doneAt"`);

const memberId = (actor: Actor): string | null => (actor.kind === 'member' ? actor.id : null);

/** The tasks about the customers of an actor's teams, and those that are theirs to do. */
const seenBy = (actor: Actor): RawBuilder<unknown> =>
  sql`(${inTeams(actor, sql`c.properties`)} OR t.owner_id = ${memberId(actor)}::uuid)`;

const WITH_CONTACT = sql.raw('tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id');

/** What is due the soonest comes first. */
export async function selectTasks(
  db: Db,
  actor: Actor,
  query: TasksQuery,
  after: TimeCursor | null,
): Promise<TaskRow[]> {
  const { state, owner, contact, case: ofCase, limit } = query;
  const parts: RawBuilder<unknown>[] = [sql`t.org_id = ${actor.orgId}`, seenBy(actor)];
  if (state !== 'all') parts.push(state === 'done' ? sql`t.done_at IS NOT NULL` : sql`t.done_at IS NULL`);
  if (owner === 'nobody') parts.push(sql`t.owner_id IS NULL`);
  else if (owner === 'me') parts.push(sql`t.owner_id = ${memberId(actor)}::uuid`);
  else if (owner !== undefined) parts.push(sql`t.owner_id::text = ${owner}`);
  if (contact !== undefined) parts.push(sql`t.contact_id = ${contact}`);
  if (ofCase !== undefined) parts.push(sql`t.case_id = ${ofCase}`);
  if (after !== null) parts.push(sql`(t.due_at, t.id) > (${after.at}, ${after.id}::uuid)`);
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM ${WITH_CONTACT} WHERE ${sql.join(parts, sql` AND `)}
    ORDER BY t.due_at, t.id LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function lockTask(tx: Tx, actor: Actor, id: string): Promise<TaskRow | null> {
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM ${WITH_CONTACT}
    WHERE t.org_id = ${actor.orgId} AND t.id = ${id} AND ${seenBy(actor)} FOR UPDATE OF t`.execute(tx);
  return rows[0] ?? null;
}

export async function updateTask(
  tx: Tx,
  orgId: OrgId,
  id: string,
  {
    ownerId,
    dueAt,
    doneAt,
    doneBy,
  }: Pick<TaskRow, 'ownerId' | 'dueAt' | 'doneAt'> & { doneBy: string | null },
): Promise<void> {
  await sql`
    UPDATE tasks SET owner_id = ${ownerId}, due_at = ${dueAt}, done_at = ${doneAt}, done_by = ${doneBy}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function moveTaskRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE tasks SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function deleteTasksOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  await sql`DELETE FROM tasks WHERE org_id = ${orgId} AND contact_id = ${contactId}`.execute(tx);
}

export async function selectTasksOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT title, due_at AS "dueAt", created_at AS "createdAt", done_at AS "doneAt" FROM tasks
    WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY created_at, id`.execute(db);
  return rows;
}
