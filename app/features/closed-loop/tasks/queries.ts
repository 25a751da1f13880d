import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { TimeCursor } from '../../../platform/http/time-cursor.ts';
import { isId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import { scoreAfter } from '../../responses/latest-scores-queries.ts';
import { wholeCase } from '../conversation/whole-case-queries.ts';
import type { Task, TaskCounts, TasksQuery } from './contract.ts';
import type { NewTask } from './open-task.ts';

export async function insertTask(
  tx: Tx,
  orgId: OrgId,
  task: NewTask & { id: string; remindAt: Date | null },
  now: Date,
): Promise<void> {
  const { id, contactId, caseId, source, sourceId, responseId, title, ownerId, dueOn, remindAt } = task;
  await sql`
    INSERT INTO tasks (org_id, id, contact_id, case_id, source, source_id, response_id, title, owner_id, due_on,
      state, created_at, remind_at)
    VALUES (${orgId}, ${id}, ${contactId}, ${caseId}, ${source}, ${sourceId}, ${responseId}, ${title}, ${ownerId},
      ${dueOn}, 'open', ${now}, ${remindAt})`.execute(tx);
}

export interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  /** Where its case went on in another one, that one. */
  readonly caseId: string | null;
  readonly source: Task['source'];
  readonly playbookId: string | null;
  readonly playbookName: string | null;
  readonly idea: string | null;
  readonly score: number | null;
  readonly answeredAt: Date | null;
  readonly nextScore: number | null;
  readonly nextAt: Date | null;
  readonly ownerId: string | null;
  readonly dueOn: string;
  readonly state: Task['state'];
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

const TASK =
  sql.raw(`t.id, t.title, t.contact_id AS "contactId", c.name AS "contactName", c.email AS "contactEmail",
  coalesce(k.merged_into, t.case_id) AS "caseId", t.source, b.id AS "playbookId", b.name AS "playbookName",
  CASE WHEN t.source = 'idea' THEN coalesce(l.comment, (SELECT a.reply FROM asks a
    WHERE a.org_id = t.org_id AND a.response_id = t.response_id AND a.kind = 'follow-up' AND a.reply IS NOT NULL
    ORDER BY a.settled_at DESC LIMIT 1)) END AS idea,
  l.score, l.answered_at AS "answeredAt", n.score AS "nextScore", n.answered_at AS "nextAt",
  t.owner_id AS "ownerId", to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.state, t.created_at AS "createdAt",
  t.settled_at AS "settledAt"`);

/** What another team's answer says stays with that team. */
const from = (
  actor: Actor,
): RawBuilder<unknown> => sql`tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
  LEFT JOIN cases k ON k.org_id = t.org_id AND k.id = t.case_id
  LEFT JOIN playbook_runs u ON t.source = 'playbook' AND u.org_id = t.org_id AND u.id = t.source_id
  LEFT JOIN playbooks b ON b.org_id = u.org_id AND b.id = u.playbook_id
  LEFT JOIN responses l ON l.org_id = t.org_id AND l.id = t.response_id
  LEFT JOIN LATERAL ${scoreAfter} n ON ${inTeams(actor, sql`n.dimensions`)}`;

const memberId = (actor: Actor): string | null => (actor.kind === 'member' ? actor.id : null);

/** The tasks about the customers of an actor's teams, and those that are theirs to do. */
const seenBy = (actor: Actor): RawBuilder<unknown> =>
  sql`t.org_id = ${actor.orgId} AND c.erased_at IS NULL
    AND (${inTeams(actor, sql`c.properties`)} OR t.owner_id = ${memberId(actor)}::uuid)`;

function ownedBy(actor: Actor, owner: string): RawBuilder<unknown> {
  if (owner === 'nobody') return sql`t.owner_id IS NULL`;
  // What is no id of anybody finds nothing.
  return sql`t.owner_id = ${owner === 'me' ? memberId(actor) : isId(owner) ? owner : null}::uuid`;
}

function conditions(actor: Actor, query: TasksQuery, after: TimeCursor | null): RawBuilder<unknown> {
  const { state, owner, source, contact, case: ofCase } = query;
  const parts: RawBuilder<unknown>[] = [seenBy(actor)];
  if (state === 'settled') parts.push(sql`t.state <> 'open'`);
  else if (state !== 'all') parts.push(sql`t.state = ${state}`);
  if (owner !== undefined) parts.push(ownedBy(actor, owner));
  if (source !== undefined) parts.push(sql`t.source = ${source}`);
  if (contact !== undefined) parts.push(sql`t.contact_id = ${contact}`);
  if (ofCase !== undefined) parts.push(sql`t.case_id IN ${wholeCase(actor.orgId, ofCase)}`);
  if (after !== null) {
    parts.push(
      state === 'settled'
        ? sql`(t.settled_at, t.id) < (${after.at}, ${after.id}::uuid)`
        : sql`(t.due_on, t.id) > (${after.at.toISOString().slice(0, 10)}::date, ${after.id}::uuid)`,
    );
  }
  return sql.join(parts, sql` AND `);
}

export async function selectTasks(
  db: Db,
  actor: Actor,
  query: TasksQuery,
  after: TimeCursor | null,
): Promise<TaskRow[]> {
  const order = sql.raw(query.state === 'settled' ? 't.settled_at DESC, t.id DESC' : 't.due_on, t.id');
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM ${from(actor)} WHERE ${conditions(actor, query, after)}
    ORDER BY ${order} LIMIT ${query.limit + 1}`.execute(db);
  return rows;
}

/** All that is or was to be done for these people, the newest first. */
export async function selectTasksFor(
  db: Db,
  actor: Actor,
  contactIds: readonly string[],
): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM ${from(actor)} WHERE ${seenBy(actor)} AND t.contact_id = ANY (${[...contactIds]}::uuid[])
    ORDER BY t.created_at DESC, t.id DESC`.execute(db);
  return rows;
}

export async function countOpenTasks(
  db: Db,
  actor: Actor,
  owner: string | undefined,
  today: string,
): Promise<TaskCounts> {
  const { rows } = await sql<TaskCounts>`
    SELECT count(*) AS open, count(*) FILTER (WHERE t.due_on < ${today}::date) AS late
    FROM tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    WHERE ${seenBy(actor)} AND t.state = 'open' AND ${owner === undefined ? sql`true` : ownedBy(actor, owner)}`.execute(
    db,
  );
  return rows[0] ?? { open: 0, late: 0 };
}

export async function selectTask(db: Db, actor: Actor, id: string): Promise<TaskRow | null> {
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM ${from(actor)} WHERE ${seenBy(actor)} AND t.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function lockTask(tx: Tx, actor: Actor, id: string): Promise<TaskRow | null> {
  const { rows } = await sql<TaskRow>`
    SELECT ${TASK} FROM ${from(actor)} WHERE ${seenBy(actor)} AND t.id = ${id} FOR UPDATE OF t`.execute(tx);
  return rows[0] ?? null;
}

export async function updateTask(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: Pick<TaskRow, 'title' | 'ownerId' | 'dueOn' | 'state' | 'settledAt'> & {
    /** Left as they are where nothing is said. */
    settledBy?: string | null | undefined;
    remindAt?: Date | null | undefined;
  },
): Promise<void> {
  const { title, ownerId, dueOn, state, settledAt, settledBy, remindAt } = change;
  await sql`
    UPDATE tasks SET title = ${title}, owner_id = ${ownerId}, due_on = ${dueOn}, state = ${state},
      settled_at = ${settledAt}
      ${settledBy === undefined ? sql`` : sql`, settled_by = ${settledBy}`}
      ${remindAt === undefined ? sql`` : sql`, remind_at = ${remindAt}`}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}
