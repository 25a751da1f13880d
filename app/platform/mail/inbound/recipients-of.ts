/** Headers in which servers note whom a message was for; the envelope itself is gone from a box. */
const RECIPIENT_HEADERS = new Set([
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
  'to',
  'cc',
]);

/** Headers by which mail clients thread: our own Message-IDs are addresses that we signed. The nearest is the last. */
const THREAD_HEADERS = ['references', 'in-reply-to'];

const HEADER_BYTES = 262_144;

/** So many addresses are looked at; ours is the only one of a report. */
const MOST = 50;

const ADDRESS = /[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g;

export interface BoxedMessage {
  readonly recipients: string[];
  /** The Message-IDs that it answers, the nearest first. */
  readonly answers: string[];
  readonly sender: string;
}

/** Whom a message in a box was for, what it answers, and where it came from. */
export function recipientsOf(raw: Buffer): BoxedMessage {
  const header =
    raw
      .subarray(0, HEADER_BYTES)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const recipients = new Set<string>();
  const answers = new Map<string, string[]>();
  let sender = '';
  for (const line of header.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const found = line.slice(colon + 1).match(ADDRESS) ?? [];
    if (name === 'return-path') sender = found[0] ?? '';
    if (THREAD_HEADERS.includes(name)) answers.set(name, found.slice(-MOST));
    if (!RECIPIENT_HEADERS.has(name)) continue;
    for (const address of found) if (recipients.size < MOST) recipients.add(address.toLowerCase());
  }
  const thread = THREAD_HEADERS.flatMap((name) => answers.get(name) ?? []);
  return { recipients: [...recipients], answers: [...new Set(thread.toReversed())], sender };
}
