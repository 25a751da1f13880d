import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { findCase } from '../../queries.ts';
import { type Beat, type Presence, SILENT_MS } from './contract.ts';
import { forgetWindow, keepWindow, selectPresent } from './queries.ts';

const noCase = () => refused('not-found', 'closed-loop:problems.no-case');

/**
 * A window has a case open: those of the others are told when that is new. Not in the log: nothing was done. A program
 * that looks is nobody to be met.
 */
export async function bePresent(
  context: Context,
  actor: Actor,
  caseId: string,
  beat: Beat,
): Promise<Outcome<Presence>> {
  const { db, live } = context;
  const now = context.clock();
  const silentSince = new Date(now.getTime() - SILENT_MS);
  if ((await findCase(db, actor, caseId)) === null) return noCase();
  if (actor.kind === 'member' && actor.id !== null) {
    const seen = { caseId, memberId: actor.id, ...beat };
    const isNew = await db.transaction().execute((tx) => keepWindow(tx, actor.orgId, seen, silentSince, now));
    if (isNew) live.publish(actor.orgId, { topic: 'presence' });
  }
  const [present, members] = await Promise.all([
    selectPresent(db, actor.orgId, caseId, silentSince),
    listMembers(db, actor.orgId),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return done({
    others: present
      .filter(({ memberId }) => memberId !== actor.id)
      .flatMap(({ memberId, isWriting, since }) => {
        const name = names.get(memberId);
        return name === undefined ? [] : [{ id: memberId, name, isWriting, since: since.toISOString() }];
      }),
  });
}

/** A window was closed, or went to another case. */
export async function leaveCase(
  context: Context,
  actor: Actor,
  caseId: string,
  tab: string,
): Promise<Outcome<null>> {
  const { db, live } = context;
  if ((await findCase(db, actor, caseId)) === null) return noCase();
  const memberId = actor.kind === 'member' ? actor.id : null;
  if (memberId !== null) {
    const isGone = await db
      .transaction()
      .execute((tx) => forgetWindow(tx, actor.orgId, { caseId, memberId, tab }));
    if (isGone) live.publish(actor.orgId, { topic: 'presence' });
  }
  return done(null);
}
