import type { Context } from '../../../../platform/context.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import { giveNotice } from '../../notices/give-notice.ts';
import type { StepOf } from '../contract.ts';
import { memberMail } from '../emails/member-mail.ts';
import type { Scene } from '../scene.ts';
import type { StepResult } from '../step-result.ts';
import { whoIs } from '../who-is.ts';

/** Tells a member: in the app, and by mail unless they said that they want none about cases. */
export async function notify(
  tx: Tx,
  context: Context,
  scene: Scene,
  step: StepOf<'notify'>,
  now: Date,
): Promise<StepResult> {
  const { orgId, run, organization } = scene;
  const member = whoIs(step.to, scene);
  if (member === null) return { reason: 'nobody', details: {} };
  const { id: memberId, name, email } = member;
  const { caseOpened: isMailed, locale } = await notificationsOf(tx, orgId, memberId);
  const about = { contactId: run.contactId, caseId: scene.case?.id ?? null };
  const source = { source: 'playbook', sourceId: run.id } as const;
  await giveNotice(tx, orgId, { memberId, ...about, ...source, text: step.message ?? '' }, now);
  if (isMailed) {
    const to = { name, email, locale: locale ?? organization.locale };
    await queueMails(tx, [memberMail(context, scene, to, step.message, now)], now);
  }
  return { reason: null, details: { memberId } };
}
