import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import type { Task, Tasks, TasksQuery } from './contract.ts';
import { selectTasks, type TaskRow } from './queries.ts';

/** What is to be done for customers, the soonest due first. */
export async function listTasks(context: Context, actor: Actor, query: TasksQuery): Promise<Outcome<Tasks>> {
  const after = readTimeCursor(query.cursor);
  if (after === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectTasks(context.db, actor, query, after);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return done({
    items: await describeTasks(context.db, actor, shown),
    nextCursor: hasMore ? writeTimeCursor({ at: last.dueAt, id: last.id }) : null,
  });
}

export async function describeTasks(db: Db, { orgId }: Actor, rows: readonly TaskRow[]): Promise<Task[]> {
  const members = rows.length === 0 ? [] : await listMembers(db, orgId);
  return rows.map(({ contactId, contactName, contactEmail, ownerId, dueAt, createdAt, doneAt, ...task }) => {
    const owner = members.find(({ id }) => id === ownerId);
    return {
      ...task,
      contact: { id: contactId, name: contactName, email: contactEmail },
      owner: owner === undefined ? null : { id: owner.id, name: owner.name },
      dueAt: dueAt.toISOString(),
      createdAt: createdAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    };
  });
}
