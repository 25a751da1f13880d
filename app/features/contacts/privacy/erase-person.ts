import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { PersonalData } from './personal-data.ts';
import { isForgotten, lockPerson } from './queries.ts';

const TOPICS = ['responses', 'cases', 'mails', 'invitations'] as const;

/**
 * Forgets a person everywhere. Scores, days and dimensions stay, so that no past figure moves; whoever has the link
 * of an old mail finds it ended. Done twice, it does nothing more.
 */
export async function erasePerson(
  context: Context,
  actor: Actor,
  id: string,
  parts: readonly PersonalData[],
): Promise<Outcome<{ id: string }>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const isErased = await inTransaction(context.db, async (tx) => {
    if (!(await erase(tx, actor, id, parts, now))) return false;
    for (const topic of TOPICS) await recordEvent(tx, actor.orgId, 'screen.changed', { topic }, now);
    return true;
  });
  if (!isErased && !(await isForgotten(context.db, actor.orgId, id)))
    return refused('not-found', 'contacts:problems.no-contact');
  context.nudge.send('outbox');
  return done({ id });
}

/** In the caller's transaction: they are gone whole or not at all. Says whether there was somebody. */
export async function erase(
  tx: Tx,
  actor: Actor,
  id: string,
  parts: readonly PersonalData[],
  now: Date,
): Promise<boolean> {
  const person = await lockPerson(tx, actor.orgId, id);
  if (person === null) return false;
  for (const part of parts) await part.erase(tx, person, now);
  const entry = { action: 'contact.erased', subjectType: 'contact', subjectId: id };
  await recordAudit(tx, actor, entry, now);
  return true;
}
