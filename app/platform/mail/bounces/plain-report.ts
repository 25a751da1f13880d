import type { Email } from 'postal-mime';
import type { DeliveryReport } from './delivery-report.ts';

/** Servers that write their reports as a letter, qmail first of all, sign it with one of these names. */
const MAILER = /^(mailer-daemon|postmaster|mail-daemon|mdaemon)(@|$)/i;

const RECIPIENT = /<([^\s<>@]{1,64}@[^\s<>@]{1,255})>:/;
const STATUS = /(?:^|[\s(#-])([45]\.\d{1,3}\.\d{1,3})(?=$|[\s).,:;-])/;
const REPLY = /(?:^|\s)([45]\d\d)[ -]/;

/** A report is at the top; what follows is our own mail. */
const READ = 4_000;
const DIAGNOSTIC_LENGTH = 500;

/** A report that is written for people only: read as far as it is beyond doubt. */
export function readPlainReport(message: Email, sender: string): DeliveryReport | null {
  const from = message.from?.address ?? '';
  if (!(sender === '' || sender === '<>' || MAILER.test(sender)) || !MAILER.test(from)) return null;
  const text = (message.text ?? '').slice(0, READ).split(/\n-{3} Below this line|\n-{5}/, 1)[0] ?? '';
  const named = RECIPIENT.exec(text);
  const explanation = named === null ? text : text.slice(named.index + named[0].length);
  const [status = null] = STATUS.exec(explanation)?.slice(1) ?? [];
  const [reply = null] = REPLY.exec(explanation)?.slice(1) ?? [];
  if (status === null && reply === null) return null;
  return {
    action: 'failed',
    status,
    diagnostic: explanation.replaceAll(/\s+/g, ' ').trim().slice(0, DIAGNOSTIC_LENGTH) || null,
    recipient: named?.[1] ?? null,
  };
}
