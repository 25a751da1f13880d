import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { isOwnPassword } from './is-own-password.ts';
import type { Person } from './person.ts';
import { deleteLinkTokens, deleteSessions, lockPerson, writePasswordHash } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';

/** Another password, for who knows the one they have. Every other session ends; how many did. */
export async function changePassword(
  context: Context,
  person: Person,
  { current, password }: { current: string; password: string },
): Promise<Outcome<{ ended: number }>> {
  const now = context.clock();
  if (!(await isOwnPassword(context.db, person.id, current))) {
    return refused('invalid', 'invalid', { fields: { current: 'organizations:account.problems.password' } });
  }
  // Slow on purpose: outside the transaction.
  const hash = await hashPassword(password);
  return context.db.transaction().execute(async (tx) => {
    await lockPerson(tx, person.id);
    await writePasswordHash(tx, person.id, hash, now);
    await deleteLinkTokens(tx, person.id);
    const ended = await deleteSessions(tx, person.id, person.sessionId);
    await recordOwnDeed(tx, person.id, 'password.changed', now);
    return done({ ended });
  });
}
