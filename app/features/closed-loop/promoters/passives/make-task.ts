import { type Actor, may } from '../../../../platform/actor.ts';
import { localDay } from '../../../../platform/calendar/local-day.ts';
import type { Context } from '../../../../platform/context.ts';
import { type Outcome, refused } from '../../../../platform/outcome.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listWorkers } from '../../../organizations/list-workers.ts';
import { addDays } from '../../calendars/add-days.ts';
import { type Task, TITLE_MAX } from '../../tasks/contract.ts';
import { getTask } from '../../tasks/list-tasks.ts';
import { openTask } from '../../tasks/open-task.ts';
import { monthsBefore, SCORE_MONTHS } from '../ask-kinds.ts';
import { type NewTask, passivesQuerySchema } from './contract.ts';
import { listPassives } from './list-passives.ts';
import { selectPassives } from './queries.ts';

const DAYS = 14;

/** One gesture makes a task of a passive's idea: their words, who has them, two weeks. */
export async function makeTask(
  context: Context,
  actor: Actor,
  { contactId, title, ownerId, dueOn }: NewTask,
): Promise<Outcome<Task>> {
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
  if (owner === undefined || !(await listWorkers(context.db, actor.orgId)).some(({ id }) => id === owner)) {
    return refused('invalid', 'invalid', { fields: { ownerId: 'tasks:problems.no-member' } });
  }
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const due = dueOn ?? addDays(localDay(now, timeZone), DAYS);
  const since = monthsBefore(now, SCORE_MONTHS);
  const id = await context.db.transaction().execute(async (tx) => {
    const [row] = await selectPassives(tx, actor, query, since, null);
    const from = {
      source: 'idea',
      sourceId: null,
      caseId: null,
      responseId: row?.responseId ?? null,
    } as const;
    const what = { contactId, title: wish.slice(0, TITLE_MAX), ownerId: owner, dueOn: due };
    return openTask(tx, actor, { ...from, ...what }, now);
  });
  context.nudge.send('outbox');
  return getTask(context, actor, id);
}
