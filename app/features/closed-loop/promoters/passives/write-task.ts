import { type Actor, may } from '../../../../platform/actor.ts';
import { localDay } from '../../../../platform/calendar/local-day.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { monthsBefore, SCORE_MONTHS } from '../ask-kinds.ts';
import { type ChangeTask, type NewTask, type PassiveTask, passivesQuerySchema } from './contract.ts';
import { listPassives, taskShower } from './list-passives.ts';
import { findTask, insertTask, selectPassives, updateTask } from './queries.ts';

const DAYS = 14;
const DAY_MS = 86_400_000;
const TITLE_MAX = 300;

const noMember = refused('invalid', 'invalid', { fields: { ownerId: 'promoters:problems.no-member' } });

/** One gesture makes a task of a passive's idea: their words, who has them, two weeks. */
export async function makeTask(
  context: Context,
  actor: Actor,
  { contactId, title, ownerId, dueOn }: NewTask,
): Promise<Outcome<PassiveTask>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const query = passivesQuerySchema.parse({ contact: contactId });
  const found = await listPassives(context, actor, query);
  const passive = found.ok ? found.value.items[0] : undefined;
  if (passive === undefined) {
    return refused('invalid', 'invalid', { fields: { contactId: 'promoters:problems.no-passive' } });
  }
  const wish = (title ?? passive.idea ?? '').trim().replaceAll(/\s+/g, ' ');
  if (wish === '') {
    return refused('invalid', 'invalid', { fields: { title: 'promoters:problems.task-title' } });
  }
  const owner = ownerId ?? passive.owner?.id;
  const members = await listMembers(context.db, actor.orgId);
  if (owner === undefined || !members.some(({ id }) => id === owner)) return noMember;
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const due = dueOn ?? localDay(new Date(now.getTime() + DAYS * DAY_MS), timeZone);
  const since = monthsBefore(now, SCORE_MONTHS);
  const id = newId();
  await context.db.transaction().execute(async (tx) => {
    const [row] = await selectPassives(tx, actor, query, since, null);
    const task = { id, contactId, title: wish.slice(0, TITLE_MAX), ownerId: owner, dueOn: due };
    await insertTask(tx, actor.orgId, { ...task, responseId: row?.responseId ?? null }, now);
    await told(tx, actor, 'passive-task.made', id, { ownerId: owner, dueOn: due }, now);
  });
  context.nudge.send('outbox');
  return getTask(context, actor, id);
}

export async function changeTask(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeTask,
): Promise<Outcome<PassiveTask>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  if (change.ownerId !== undefined) {
    const members = await listMembers(context.db, actor.orgId);
    if (!members.some((member) => member.id === change.ownerId)) return noMember;
  }
  const isFound = await context.db.transaction().execute(async (tx) => {
    if ((await findTask(tx, actor, id, true)) === null) return false;
    await updateTask(tx, actor.orgId, id, change, now);
    const { title, ...details } = change;
    await told(tx, actor, 'passive-task.changed', id, { ...details, isRenamed: title !== undefined }, now);
    return true;
  });
  if (!isFound) return refused('not-found', 'promoters:problems.no-task');
  context.nudge.send('outbox');
  return getTask(context, actor, id);
}

async function getTask(context: Context, actor: Actor, id: string): Promise<Outcome<PassiveTask>> {
  const [row, members] = await Promise.all([
    findTask(context.db, actor, id),
    listMembers(context.db, actor.orgId),
  ]);
  return row === null ? refused('not-found', 'promoters:problems.no-task') : done(taskShower(members)(row));
}

async function told(tx: Tx, actor: Actor, action: string, id: string, details: object, now: Date) {
  await recordAudit(tx, actor, { action, subjectType: 'passive-task', subjectId: id, details }, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
}
