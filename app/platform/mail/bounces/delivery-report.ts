import type { Attachment, Email } from 'postal-mime';
import { isAutomaticReply } from './automatic-reply.ts';
import { readPlainReport } from './plain-report.ts';

/** What a mail server says became of a mail (RFC 3464). */
export interface DeliveryReport {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** RFC 3463: class, subject, detail. */
  readonly status: string | null;
  /** In the words of the server that said no. */
  readonly diagnostic: string | null;
  readonly recipient: string | null;
}

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);

/** A diagnostic can quote a page; its beginning says why. */
const DIAGNOSTIC_LENGTH = 500;

/** A report on one mail names one recipient; a thousand groups are none of an honest server. */
const GROUPS_READ = 50;

/** null: the message is no report. Never throws, whatever the message is. */
export function readDeliveryReport(message: Email, sender: string): DeliveryReport | null {
  const part = message.attachments.find(({ mimeType }) => STATUS_PARTS.has(mimeType));
  if (part !== undefined) return readStatusPart(textOf(part));
  if (isAutomaticReply(message)) return null;
  return readPlainReport(message, sender);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Groups of fields between empty lines: of the message first, then of each recipient. */
function readStatusPart(text: string): DeliveryReport | null {
  const groups = text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/, GROUPS_READ);
  const reports = groups.flatMap((group) => readGroup(fieldsOf(group)) ?? []);
  const byWeight = reports.toSorted((a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action));
  return byWeight[0] ?? null;
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function readGroup(fields: Map<string, string>): DeliveryReport | null {
  const said = /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0]?.toLowerCase();
  const action = ACTIONS.find((one) => one === said);
  if (action === undefined) return null;
  const recipient = fields.get('final-recipient') ?? fields.get('original-recipient');
  return {
    action,
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
    diagnostic: withoutType(fields.get('diagnostic-code'))?.slice(0, DIAGNOSTIC_LENGTH) ?? null,
    recipient: withoutType(recipient)?.replaceAll(/^<|>$/g, '').slice(0, 320) ?? null,
  };
}

/** `smtp; 550 …`, `rfc822;somebody@example.com`. */
function withoutType(value: string | undefined): string | null {
  if (value === undefined) return null;
  return value.replace(/^[\w-]+\s*;\s*/, '').trim() || null;
}
