import type { Config } from '../config.ts';
import { checkSmtp } from '../mail/check-smtp.ts';
import { type Finding, reporter } from './finding.ts';

/** Name, port, TLS and sign-in of the mail server; no mail is sent. */
export async function checkMail({ smtpUrl, mailFrom }: Config): Promise<Finding> {
  const { ok, warn } = reporter('mail');
  if (smtpUrl === null) return warn('mailbox');
  const { steps, host, port } = await checkSmtp({ smtpUrl, mailFrom });
  const values = { host, port, from: mailFrom };
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed === undefined) return ok('fine', values);
  const cause = `platform:smtp.causes.${failed.cause ?? 'unknown'}`;
  return {
    check: 'mail',
    state: 'fail',
    what: `${cause}.what`,
    todo: `${cause}.todo`,
    values: { ...values, answer: failed.answer ?? '' },
  };
}
