import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { findCase } from '../queries.ts';
import type { Mentions } from './contract.ts';
import { markMentionsSeen, selectUnseenMentions } from './queries.ts';

/** Nobody reads more at once. */
const MOST = 50;

/** Notes that wait for whoever asks. A case that is not theirs to see any more is left out. */
export async function listMentions(context: Context, actor: Actor): Promise<Outcome<Mentions>> {
  if (actor.kind !== 'member' || actor.id === null) return done({ items: [] });
  const rows = await selectUnseenMentions(context.db, actor.orgId, actor.id, MOST);
  const items: Mentions['items'] = [];
  for (const { caseId, noteId, at } of rows) {
    const isTheirs = (await findCase(context.db, actor, caseId)) !== null;
    if (isTheirs) items.push({ caseId, noteId, at: at.toISOString() });
  }
  return done({ items });
}

/** Whoever looks at a case has seen what names them there. */
export async function seeMentions(context: Context, actor: Actor, caseId: string): Promise<Outcome<null>> {
  const { id: userId, orgId } = actor;
  if ((await findCase(context.db, actor, caseId)) === null) {
    return refused('not-found', 'closed-loop:problems.no-case');
  }
  if (actor.kind !== 'member' || userId === null) return done(null);
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const seen = await markMentionsSeen(tx, orgId, userId, caseId, now);
    if (seen > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  return done(null);
}
