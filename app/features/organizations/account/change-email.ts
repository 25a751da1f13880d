import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { queueAccountMail } from '../emails/queue-account-mail.ts';
import { findUser, selectMemberships } from '../queries.ts';
import { isOwnPassword } from './is-own-password.ts';
import { newLinkToken } from './link-token.ts';
import type { Person } from './person.ts';
import { countLinkTokens, insertLinkToken, lockPerson } from './queries.ts';

const CONFIRM_SECONDS = 3_600;

/** Nobody fills a stranger's mailbox through us. */
const OPEN_CHANGES = 3;

/** Asks the new address whether it is theirs; until it says yes nothing changes. */
export async function changeEmail(
  context: Context,
  person: Person,
  { email, password }: { email: string; password: string },
  locale: Locale,
): Promise<Outcome<null>> {
  if (context.config.smtpUrl === null) return refused('conflict', 'organizations:account.problems.no-mail');
  const now = context.clock();
  if (!(await isOwnPassword(context.db, person.id, password))) {
    return refused('invalid', 'invalid', { fields: { password: 'organizations:account.problems.password' } });
  }
  const [first] = await selectMemberships(context.db, person.id);
  if (first === undefined) return refused('not-found', 'not-found');
  // Whether somebody else has this address is not for this person to learn: they read the same, and no mail comes.
  const isTaken = (await findUser(context.db, email)) !== null;
  const token = newLinkToken();
  await context.db.transaction().execute(async (tx) => {
    await lockPerson(tx, person.id);
    const value = `${person.id} ${email}`;
    if ((await countLinkTokens(tx, 'email-change', person.id, now)) >= OPEN_CHANGES || isTaken) return;
    const expiresAt = new Date(now.getTime() + CONFIRM_SECONDS * 1_000);
    await insertLinkToken(tx, { purpose: 'email-change', token, value, expiresAt }, now);
    const href = `${context.config.publicUrl}/confirm-email#${token}`;
    const to = { address: email, name: person.name };
    const mail = {
      kind: 'email-change',
      words: 'email-change',
      orgId: first.orgId,
      to,
      locale,
      href,
    } as const;
    await queueAccountMail(context, tx, mail, now);
  });
  context.nudge.send('mail');
  return done(null);
}
