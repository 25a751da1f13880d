import type { Attachment, Email } from 'postal-mime';
import { SMALLEST_INLINE_BYTES } from './attachment-rules.ts';
import { htmlToText } from './html-to-text.ts';

/** Nobody reads more on a case; the quoted rest of a long thread is what goes. */
const BODY_MAX = 100_000;
const SUBJECT_MAX = 300;
const NAME_MAX = 200;

/** More parts than any person attaches. */
const MOST_PARTS = 50;

export interface Letter {
  readonly fromName: string | null;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  readonly files: readonly { readonly name: string | null; readonly bytes: Buffer }[];
}

/** What a database keeps and a screen shows: no NUL, no half characters, no marks that turn the writing round. */
const clean = (text: string, max: number): string =>
  text
    .replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, max)
    .toWellFormed()
    .trim();

const oneLine = (text: string, max: number): string => clean(text.replaceAll(/\s+/g, ' '), max);

/** A mail as it is kept on a case: its words as text, whatever it was written in. */
export function readLetter(message: Email, sender: string, recipient: string): Letter {
  const text = message.text?.trim() ? message.text : htmlToText(message.html ?? '');
  const from = message.from;
  return {
    fromName: oneLine(from?.name ?? '', NAME_MAX) || null,
    fromAddress: oneLine(from?.address || sender, 320),
    toAddress: recipient,
    subject: oneLine(message.subject ?? '', SUBJECT_MAX),
    body: clean(text.replaceAll(/\r\n?/g, '\n'), BODY_MAX),
    messageId: oneLine(message.messageId ?? '', 500),
    files: message.attachments.slice(0, MOST_PARTS).flatMap(fileOf),
  };
}

function fileOf(part: Attachment): { name: string | null; bytes: Buffer }[] {
  const bytes =
    typeof part.content === 'string' ? Buffer.from(part.content) : Buffer.from(part.content as ArrayBuffer);
  const isLogo =
    (part.related === true || part.disposition === 'inline') && bytes.length < SMALLEST_INLINE_BYTES;
  const isMachine = /^(message\/(delivery-status|disposition-notification)|application\/pgp-)/.test(
    part.mimeType,
  );
  return isLogo || isMachine ? [] : [{ name: part.filename ?? null, bytes }];
}
