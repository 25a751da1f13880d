import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { checkSmtp, type SmtpCheckStep } from '../../../platform/mail/check-smtp.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { findMemberEmail } from '../../organizations/find-member-email.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import type { SendingCheck, SendingCheckInput } from './contract.ts';

/** Walks the way of a mail, and at its end sends one to the member who asks. A key has no address: it stops before. */
export async function checkSending(
  context: Context,
  actor: Actor,
  { until }: SendingCheckInput,
  locale: Locale,
): Promise<Outcome<SendingCheck>> {
  const { smtpUrl, mailFrom } = context.config;
  if (smtpUrl === null) return refused('conflict', 'distribution:problems.no-smtp');
  const to = actor.kind === 'member' ? await findMemberEmail(context, actor) : null;
  const say = (key: string, values = {}) =>
    context.translate(locale, `distribution:sending.test.${key}`, values);
  const { name, senderName } = await getOrganization(context.db, actor.orgId);
  const mail =
    to === null ? null : { to, fromName: senderName, subject: say('subject'), text: say('text', { name }) };
  const wish = { until: mail === null && until === 'message' ? 'sign-in' : until } as const;
  const check = await checkSmtp({ smtpUrl, mailFrom }, { ...wish, ...(mail !== null && { mail }) });
  const values = { host: check.host, port: check.port, from: mailFrom, to: to ?? '' };
  const explain = (step: SmtpCheckStep, part: 'what' | 'todo') =>
    step.cause === null
      ? null
      : context.translate(locale, `platform:smtp.causes.${step.cause}.${part}`, values);
  const isSent = check.ok && wish.until === 'message';
  return done({
    ok: check.ok,
    sentTo: isSent ? to : null,
    steps: check.steps.map((step) => ({
      ...step,
      what: explain(step, 'what'),
      todo: explain(step, 'todo'),
    })),
  });
}
