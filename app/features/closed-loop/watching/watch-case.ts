import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { findCase, lockCase } from '../queries.ts';
import { type Watch, type Watchers, watchSchema } from './contract.ts';
import { deleteWatcher, selectWatchers, upsertWatcher } from './queries.ts';

export async function listWatchers({ db }: Context, actor: Actor, id: string): Promise<Outcome<Watchers>> {
  if ((await findCase(db, actor, id)) === null) return refused('not-found', 'closed-loop:problems.no-case');
  const [watchers, members] = await Promise.all([
    selectWatchers(db, actor.orgId, id),
    listMembers(db, actor.orgId),
  ]);
  const items = watchers.flatMap(({ userId, mails }) => {
    const member = members.find((one) => one.id === userId);
    return member === undefined ? [] : [{ id: member.id, name: member.name, mails }];
  });
  return done({ items });
}

/** A member wants to know what happens on a case that is somebody else's. */
export const watchCase = (
  context: Context,
  actor: Actor,
  id: string,
  given: Watch,
): Promise<Outcome<Watchers>> => change(context, actor, id, watchSchema.parse(given));

export const unwatchCase = (context: Context, actor: Actor, id: string): Promise<Outcome<Watchers>> =>
  change(context, actor, id, null);

async function change(
  context: Context,
  actor: Actor,
  id: string,
  wanted: { mails: boolean } | null,
): Promise<Outcome<Watchers>> {
  const { id: userId, kind, orgId } = actor;
  if (!may(actor, 'read') || kind !== 'member' || userId === null) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const isThere = await context.db.transaction().execute(async (tx) => {
    if ((await lockCase(tx, actor, id)) === null) return false;
    if (wanted === null) await deleteWatcher(tx, orgId, id, userId);
    else await upsertWatcher(tx, orgId, { caseId: id, userId, mails: wanted.mails }, now);
    const action = wanted === null ? 'case.unwatched' : 'case.watched';
    await recordAudit(tx, actor, { action, subjectType: 'case', subjectId: id, details: { ...wanted } }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
  if (!isThere) return refused('not-found', 'closed-loop:problems.no-case');
  context.nudge.send('outbox');
  return listWatchers(context, actor, id);
}
