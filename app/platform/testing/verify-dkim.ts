import { createHash, createPublicKey, verify } from 'node:crypto';

/** What a receiver makes of a signature: worked out from RFC 6376 alone, without the code that signs. */
export interface DkimReading {
  readonly tags: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  readonly isBodyRight: boolean;
  readonly isSignatureRight: boolean;
}

const relaxLine = (line: string) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, '');

function relaxBody(body: string): string {
  const lines = body.split('\r\n').map(relaxLine);
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}

function relaxHeader(field: string): string {
  const colon = field.indexOf(':');
  const value = field.slice(colon + 1).replaceAll('\r\n', '');
  return `${field.slice(0, colon).trim().toLowerCase()}:${relaxLine(value).trim()}`;
}

/** `record` is the text of the DNS. */
export function readDkimSignature(source: string, record: string): DkimReading {
  const end = source.indexOf('\r\n\r\n');
  const fields = source.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tags: Record<string, string> = {};
  for (const part of signature.slice(signature.indexOf(':') + 1).split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) tags[part.slice(0, equals).trim()] = part.slice(equals + 1).replaceAll(/\s/g, '');
  }
  const bodyHash = createHash('sha256')
    .update(relaxBody(source.slice(end + 4)), 'latin1')
    .digest('base64');
  const signedHeaders = (tags['h'] ?? '').toLowerCase().split(':');
  // Of several fields of a name, the lowest is signed first.
  const left = [...fields];
  const signed = signedHeaders.flatMap((name) => {
    const at = left.findLastIndex((field) => field.toLowerCase().startsWith(`${name}:`));
    return at < 0 ? [] : left.splice(at, 1).map((field) => `${relaxHeader(field)}\r\n`);
  });
  const bare = signature.replace(/([;\s]b=)[^;]*/, '$1');
  const text = signed.join('') + relaxHeader(bare);
  const der = Buffer.from(/p=([^;]*)/.exec(record)?.[1] ?? '', 'base64');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return {
    tags,
    signedHeaders,
    isBodyRight: bodyHash === tags['bh'],
    isSignatureRight: verify(
      'sha256',
      Buffer.from(text, 'latin1'),
      key,
      Buffer.from(tags['b'] ?? '', 'base64'),
    ),
  };
}
