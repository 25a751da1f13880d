import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { queueAccountMail } from '../emails/queue-account-mail.ts';
import { findUser, selectMemberships } from '../queries.ts';
import { newLinkToken } from './link-token.ts';
import { countLinkTokens, insertLinkToken, lockPerson, selectPerson } from './queries.ts';

/** Long enough to find the mail, short enough that an old mailbox opens nothing. */
export const RESET_SECONDS = 3_600;

/** A stranger who types somebody's address again and again fills their mailbox no further. */
const OPEN_RESETS = 3;

/**
 * Mails a link that renews a password, where the address has an account. It tells nobody whether it has: the caller
 * answers without waiting for it. Without a mail server nothing is written: the built-in mailbox is shared.
 */
export async function requestPasswordReset(
  context: Context,
  { email }: { email: string },
  locale: Locale,
): Promise<void> {
  if (context.config.smtpUrl === null) return;
  const now = context.clock();
  const known = await findUser(context.db, email);
  if (known === null) return;
  const [first] = await selectMemberships(context.db, known.id);
  if (first === undefined) return;
  const token = newLinkToken();
  await context.db.transaction().execute(async (tx) => {
    await lockPerson(tx, known.id);
    if ((await countLinkTokens(tx, 'password-reset', known.id, now)) >= OPEN_RESETS) return;
    const person = await selectPerson(tx, known.id);
    if (person === null) return;
    const expiresAt = new Date(now.getTime() + RESET_SECONDS * 1_000);
    await insertLinkToken(tx, { purpose: 'password-reset', token, value: known.id, expiresAt }, now);
    const to = { address: person.email, name: person.name };
    const href = resetLink(context, token);
    const mail = { kind: 'password-reset', words: 'reset', orgId: first.orgId, to, locale, href } as const;
    await queueAccountMail(context, tx, mail, now);
  });
  context.nudge.send('mail');
}

/** After the #, which browsers send to nobody: no log of a proxy holds the token. */
export const resetLink = ({ config }: Context, token: string): string =>
  `${config.publicUrl}/reset-password#${token}`;
