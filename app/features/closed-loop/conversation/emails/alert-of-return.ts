import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import { alertScreens } from '../../emails/alert-screens.ts';
import type { CaseRow } from '../../queries.ts';
import type { MessageRow } from '../queries.ts';

const RETURN_ALERT = 'case-return-alert';

interface Returned {
  readonly found: CaseRow;
  readonly letter: MessageRow;
  readonly cause: string;
  /** Something else reached the customer. */
  readonly isReached: boolean;
}

/**
 * Tells who has the case, and who wrote the letter, that nobody got it. No preference stops it: they believe that the
 * customer was told.
 */
export async function alertOfReturn(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  { found, letter, cause, isReached }: Returned,
  now: Date,
): Promise<void> {
  const [organization, members, contacts] = await Promise.all([
    getOrganization(tx, orgId),
    listMembers(tx, orgId),
    getContacts(tx, orgId, [found.contactId]),
  ]);
  const told = members.filter(({ id }) => id === found.ownerId || id === letter.authorId);
  const cases = told.map(({ id: userId }) => ({ caseId: found.id, userId }));
  await alertScreens(tx, orgId, 'letter-returned', cases, now);
  const follows = found.status === 'closed' ? 'closed' : isReached ? 'stands' : 'runs';
  for (const member of told) {
    const locale = (await notificationsOf(tx, orgId, member.id)).locale ?? organization.locale;
    const when = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: organization.timeZone,
    });
    const values = {
      name: member.name,
      organization: organization.name,
      customer: contacts.get(found.contactId)?.name ?? letter.toAddress,
      why: context.translate(locale, `distribution:web.reasons.${cause}`),
      limit: when.format(found.limitAt),
    };
    const say = (key: string) => context.translate(locale, `conversation:returned.${key}`, values);
    const mail = {
      orgId,
      id: newId(),
      kind: RETURN_ALERT,
      aboutId: found.id,
      fromName: organization.senderName,
      to: { address: member.email, name: member.name },
      dueAt: now,
      ...accountMail(locale, {
        subject: say('subject'),
        greeting: say('greeting'),
        text: `${say('text')} ${say(follows)}`,
        link: {
          label: say('link'),
          href: `${context.config.publicUrl}/${organization.slug}/cases/${found.id}`,
        },
        otherwise: say('otherwise'),
        foot: say('foot'),
      }),
    };
    await queueMails(tx, [mail], now);
  }
}
