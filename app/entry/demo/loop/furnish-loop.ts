import { insertStarters } from '../../../features/closed-loop/templates/change-templates.ts';
import { listMembers } from '../../../features/organizations/list-members.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { dayAfter, tellCases, tellConversations } from './conversations.ts';
import { tellFocusGroups } from './focus-groups.ts';
import { tellGestures } from './gestures.ts';
import { after, DAY_MS, type LoopStory, underWay } from './loop-story.ts';
import { PastLog } from './past-log.ts';
import { tellPlaybooks } from './playbooks.ts';
import { tellPromises } from './promises.ts';
import { insertRows, selectRecentCases } from './queries.ts';
import { tellVoices } from './voices.ts';

/** How far back cases have their letters, calls and log. Older ones have their figures only. */
const TOLD_DAYS = 60;

const NEXT_STEP = 'Appeler après la livraison pour savoir si tout est en place';

/** What closing the loop leaves behind in some weeks: every screen of it has something to show. */
export async function furnishLoop(context: Context, tx: Tx, owner: Actor, now: Date): Promise<void> {
  const { orgId } = owner;
  const log = new PastLog();
  const since = after(now, -TOLD_DAYS * DAY_MS);
  await insertStarters(tx, owner, now);
  const members = await listMembers(tx, orgId);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const by = members.find(({ role }) => role === 'manager')?.id ?? members[0]?.id;
  if (by === undefined) throw new Error('a demonstration without members');
  const story: LoopStory = { tx, orgId, now, log, cases: await selectRecentCases(tx, orgId, since) };
  tellCases(story);
  await tellConversations(story, names);
  await tellPromises(story);
  await tellGestures(story, since);
  await tellPlaybooks(story, context, by);
  await tellVoices(story, context, by);
  await tellFocusGroups(story, by);
  const [next] = underWay(story);
  if (next?.firstContactAt) {
    const { id, ownerId, firstContactAt: at } = next;
    const step = { case_id: id, text: NEXT_STEP, due_on: dayAfter(now, 2) };
    await insertRows(tx, orgId, 'case_next_steps', [
      { ...step, member_id: ownerId, set_by: ownerId, set_at: at },
    ]);
    log.onCase(id, ownerId, 'step-set', at, { dueOn: step.due_on });
  }
  await log.write(tx, orgId);
}
