import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { queueAccountMail } from '../emails/queue-account-mail.ts';
import { findUser, selectMemberships } from '../queries.ts';
import { deleteLinkTokens, lockPerson, selectPerson, takeLinkToken, updatePerson } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';

/** The new address said yes. The old one is told, so that nobody loses an account without a word. */
export async function confirmEmail(
  context: Context,
  { token }: { token: string },
  locale: Locale,
): Promise<Outcome<{ email: string }>> {
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<{ email: string }>> => {
    const value = await takeLinkToken(tx, 'email-change', token, now);
    const [userId = '', email = ''] = value?.split(' ') ?? [];
    const isKnown = value !== null && (await lockPerson(tx, userId));
    const person = isKnown ? await selectPerson(tx, userId) : null;
    if (person === null || (await findUser(tx, email)) !== null) {
      return refused('conflict', 'organizations:account.problems.link');
    }
    await updatePerson(tx, userId, { email, emailVerified: true }, now);
    // A link that lies in the old mailbox opens nothing any more.
    await deleteLinkTokens(tx, userId);
    await recordOwnDeed(tx, userId, 'email.changed', now);
    const [first] = await selectMemberships(tx, userId);
    if (first !== undefined) {
      const to = { address: person.email, name: person.name };
      const mail = { kind: 'email-change', words: 'email-changed', orgId: first.orgId, to, locale } as const;
      await queueAccountMail(context, tx, { ...mail, href: null, values: { email } }, now);
    }
    return done({ email });
  });
  context.nudge.send('mail');
  return outcome;
}
