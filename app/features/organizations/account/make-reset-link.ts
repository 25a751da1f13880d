import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { findUser, selectMemberships } from '../queries.ts';
import { recordAudit } from '../record-audit.ts';
import { newLinkToken } from './link-token.ts';
import { deleteTwoFactor, insertLinkToken, lockPerson } from './queries.ts';
import { RESET_SECONDS, resetLink } from './request-password-reset.ts';

/**
 * A link that renews a password, for whoever administers the server: they can read the database anyway. With
 * `withoutTwoFactor` the second step is taken off, for who lost their phone and their recovery codes.
 */
export async function makeResetLink(
  context: Context,
  { email, withoutTwoFactor }: { email: string; withoutTwoFactor: boolean },
): Promise<Outcome<{ link: string }>> {
  const now = context.clock();
  const address = email.trim().toLowerCase();
  const known = await findUser(context.db, address);
  if (known === null) {
    return refused('not-found', 'organizations:account.problems.no-account', { values: { email: address } });
  }
  const token = newLinkToken();
  await context.db.transaction().execute(async (tx) => {
    await lockPerson(tx, known.id);
    const expiresAt = new Date(now.getTime() + RESET_SECONDS * 1_000);
    await insertLinkToken(tx, { purpose: 'password-reset', token, value: known.id, expiresAt }, now);
    if (withoutTwoFactor) await deleteTwoFactor(tx, known.id);
    for (const { orgId } of await selectMemberships(tx, known.id)) {
      const action = withoutTwoFactor ? 'two-factor.taken-off' : 'password.link-made';
      const deed = { action, subjectType: 'member', subjectId: known.id };
      await recordAudit(tx, systemActor(orgId), deed, now);
    }
  });
  return done({ link: resetLink(context, token) });
}
