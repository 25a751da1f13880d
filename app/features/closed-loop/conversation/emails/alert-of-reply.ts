import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import type { CaseRow } from '../../queries.ts';
import { foldQuoted } from '../fold-quoted.ts';
import type { Letter } from '../read-letter.ts';

const REPLY_ALERT = 'case-reply-alert';

/** Enough to know whether it can wait; the rest is read where it is answered. */
const SHOWN = 600;

/** Tells who has the case, and who watches it, that the customer wrote. */
export async function alertOfReply(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  found: CaseRow,
  letter: Letter,
  isReopened: boolean,
  now: Date,
): Promise<void> {
  const [organization, members] = await Promise.all([getOrganization(tx, orgId), listMembers(tx, orgId)]);
  const { said } = foldQuoted(letter.body);
  const told = new Set([found.ownerId]);
  for (const member of members.filter(({ id }) => told.has(id))) {
    const { caseOpened, locale: chosen } = await notificationsOf(tx, orgId, member.id);
    if (!caseOpened) continue;
    const locale = chosen ?? organization.locale;
    const values = {
      name: member.name,
      organization: organization.name,
      customer: letter.fromName ?? letter.fromAddress,
      text: said.length <= SHOWN ? said : `${said.slice(0, SHOWN).toWellFormed().trimEnd()}…`,
    };
    const say = (key: string) => context.translate(locale, `conversation:alert.${key}`, values);
    const href = `${context.config.publicUrl}/${organization.slug}/cases/${found.id}`;
    const mail = {
      orgId,
      id: newId(),
      kind: REPLY_ALERT,
      aboutId: found.id,
      fromName: organization.senderName,
      to: { address: member.email, name: member.name },
      dueAt: now,
      ...accountMail(locale, {
        subject: say('subject'),
        greeting: say('greeting'),
        text: `${say('text')} ${isReopened ? say('reopened') : ''}`.trim(),
        link: { label: say('link'), href },
        otherwise: say('otherwise'),
        foot: say('foot'),
      }),
    };
    await queueMails(tx, [mail], now);
  }
}
