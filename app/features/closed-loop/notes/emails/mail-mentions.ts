import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import type { Member } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';

const MENTION_MAIL = 'case-mention';

/** Tells members that a note names them. What it says about a customer stays in the app. */
export async function mailMentions(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  { caseId, by, told }: { caseId: string; by: string | null; told: readonly Member[] },
  now: Date,
): Promise<void> {
  if (told.length === 0) return;
  const organization = await getOrganization(tx, orgId);
  for (const member of told) {
    const { locale: chosen } = await notificationsOf(tx, orgId, member.id);
    const locale = chosen ?? organization.locale;
    const values = { name: member.name, by: by ?? 'Boucle', organization: organization.name };
    const say = (key: string) => context.translate(locale, `notes:mail.${key}`, values);
    const mail = {
      orgId,
      id: newId(),
      kind: MENTION_MAIL,
      aboutId: caseId,
      fromName: organization.senderName,
      to: { address: member.email, name: member.name },
      dueAt: now,
      ...accountMail(locale, {
        subject: say('subject'),
        greeting: say('greeting'),
        text: say('text'),
        link: {
          label: say('link'),
          href: `${context.config.publicUrl}/${organization.slug}/cases/${caseId}`,
        },
        otherwise: say('otherwise'),
        foot: say('foot'),
      }),
    };
    await queueMails(tx, [mail], now);
  }
}
