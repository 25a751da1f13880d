import type { Actor, OrgId } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { readTimeCursor, type TimeCursor, writeTimeCursor } from '../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import type { Task, TaskCounts, Tasks, TasksQuery } from './contract.ts';
import { countOpenTasks, selectTask, selectTasks, selectTasksFor, type TaskRow } from './queries.ts';

/** What is to be done for customers, the soonest due first; what is settled, the newest first. */
export async function listTasks(context: Context, actor: Actor, query: TasksQuery): Promise<Outcome<Tasks>> {
  const after = readTimeCursor(query.cursor);
  if (after === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectTasks(context.db, actor, query, after);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describeTasks(context.db, actor.orgId, shown, context.clock()),
    nextCursor: last === undefined ? null : writeTimeCursor(placeOf(last, query.state)),
  });
}

const placeOf = ({ id, dueOn, settledAt }: TaskRow, state: TasksQuery['state']): TimeCursor => ({
  id,
  at: state === 'settled' && settledAt !== null ? settledAt : new Date(`${dueOn}T00:00:00Z`),
});

export async function getTask(context: Context, actor: Actor, id: string): Promise<Outcome<Task>> {
  const row = await selectTask(context.db, actor, id);
  const [task] = row === null ? [] : await describeTasks(context.db, actor.orgId, [row], context.clock());
  return task === undefined ? refused('not-found', 'tasks:problems.no-task') : done(task);
}

/** All that is or was to be done for these people, the newest first. */
export async function tasksFor(
  context: Context,
  actor: Actor,
  contactIds: readonly string[],
): Promise<Task[]> {
  const rows = await selectTasksFor(context.db, actor, contactIds);
  return describeTasks(context.db, actor.orgId, rows, context.clock());
}

export async function countTasks(
  context: Context,
  actor: Actor,
  owner?: string,
): Promise<Outcome<TaskCounts>> {
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  return done(await countOpenTasks(context.db, actor, owner, localDay(context.clock(), timeZone)));
}

export async function describeTasks(
  db: Db,
  orgId: OrgId,
  rows: readonly TaskRow[],
  now: Date,
): Promise<Task[]> {
  if (rows.length === 0) return [];
  const [members, { timeZone }] = await Promise.all([listMembers(db, orgId), getOrganization(db, orgId)]);
  const today = localDay(now, timeZone);
  return rows.map((row) => {
    const { id, title, caseId, source, idea, dueOn, state } = row;
    const owner = members.find((member) => member.id === row.ownerId);
    return {
      id,
      title,
      contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
      caseId,
      source,
      playbook: row.playbookId === null ? null : { id: row.playbookId, name: row.playbookName ?? '' },
      idea,
      answer: said(row.score, row.answeredAt),
      next: said(row.nextScore, row.nextAt),
      owner: owner === undefined ? null : { id: owner.id, name: owner.name },
      dueOn,
      isLate: state === 'open' && dueOn < today,
      state,
      createdAt: row.createdAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
    };
  });
}

const said = (score: number | null, at: Date | null): Task['answer'] =>
  score === null || at === null ? null : { score, answeredAt: at.toISOString() };
