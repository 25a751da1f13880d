import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { deleteLinkTokens, deleteSessions, lockPerson, takeLinkToken, writePasswordHash } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';

/** Renews a password by a mailed link. Whoever was signed in anywhere is out, and no other link opens anything. */
export async function resetPassword(
  context: Context,
  { token, password }: { token: string; password: string },
): Promise<Outcome<null>> {
  const now = context.clock();
  // Slow on purpose: outside the transaction.
  const hash = await hashPassword(password);
  return context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    const userId = await takeLinkToken(tx, 'password-reset', token, now);
    if (userId === null || !(await lockPerson(tx, userId))) {
      return refused('conflict', 'organizations:account.problems.link');
    }
    await writePasswordHash(tx, userId, hash, now);
    await deleteLinkTokens(tx, userId);
    await deleteSessions(tx, userId, null);
    await recordOwnDeed(tx, userId, 'password.reset', now);
    return done(null);
  });
}
