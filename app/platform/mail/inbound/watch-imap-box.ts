import { setTimeout as delay } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { Context } from '../../context.ts';
import { hidePassword } from '../hide-password.ts';
import type { FindOrganizations } from './arrived-mail.ts';
import { noteWayIn } from './inbound-status.ts';
import { findOwnAddress, keepInboundMail, MAX_MESSAGE_BYTES } from './keep-inbound-mail.ts';
import { recipientsOf } from './recipients-of.ts';

/** Between two looks; a server that can say so (IDLE) makes it sooner. */
const LOOK_MS = 30_000;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

const PATIENCE_MS = 30_000;

/**
 * Fetches what arrives in a box until `stop` aborts. A message is marked as seen once it is in the database;
 * one that is to none of our addresses is left as it was.
 */
export async function watchImapBox(
  context: Context,
  findOrganizations: FindOrganizations,
  imapUrl: string,
  stop: AbortSignal,
): Promise<void> {
  const url = new URL(imapUrl);
  let failures = 0;
  noteWayIn(context, { kind: 'imap', state: 'starting', problem: null });
  while (!stop.aborted) {
    try {
      await watchOnce(context, findOrganizations, url, stop, () => {
        failures = 0;
      });
    } catch (error) {
      if (stop.aborted) return;
      const problem = hidePassword(wordsOf(error), url);
      if (failures === 0)
        context.log.warn({ cause: problem }, 'the IMAP box cannot be read; we go on trying');
      noteWayIn(context, { kind: 'imap', state: 'failing', problem });
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      await delay(pause, undefined, { signal: stop }).catch(() => {});
    }
  }
}

function wordsOf(error: unknown): string {
  const { responseText, message } = error as { responseText?: string; message?: string };
  return (responseText ?? message ?? String(error)).slice(0, 300);
}

async function watchOnce(
  context: Context,
  findOrganizations: FindOrganizations,
  url: URL,
  stop: AbortSignal,
  onOpen: () => void,
): Promise<void> {
  const isTls = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isTls ? 993 : 143) : Number(url.port),
    secure: isTls,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
  });
  // A connection that breaks shows in the next command.
  client.on('error', () => {});
  let wake = () => {};
  client.on('exists', () => wake());
  client.on('close', () => wake());
  const onStop = () => client.close();
  stop.addEventListener('abort', onStop, { once: true });
  try {
    await client.connect();
    await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX');
    onOpen();
    noteWayIn(context, { kind: 'imap', state: 'open', problem: null });
    let last = 0;
    while (!stop.aborted) {
      const news = new Promise<void>((resolve) => {
        wake = resolve;
      });
      last = await fetchNew(context, findOrganizations, client, last);
      const timer = new AbortController();
      await Promise.race([news, delay(LOOK_MS, undefined, { signal: timer.signal }).catch(() => {})]);
      timer.abort();
      if (!client.usable && !stop.aborted) throw new Error('The connection was closed.');
    }
  } finally {
    stop.removeEventListener('abort', onStop);
    client.close();
  }
}

/** Returns the highest number looked at: what is not ours is looked at once in a connection. */
async function fetchNew(
  context: Context,
  findOrganizations: FindOrganizations,
  client: ImapFlow,
  last: number,
): Promise<number> {
  const found = await client.search({ seen: false, uid: `${last + 1}:*` }, { uid: true });
  const uids = (found || []).filter((uid) => uid > last).toSorted((a, b) => a - b);
  for (const uid of uids) {
    const [sized] = await client.fetchAll(String(uid), { size: true }, { uid: true });
    if (sized === undefined) continue;
    if ((sized.size ?? 0) > MAX_MESSAGE_BYTES) {
      context.log.warn({ uid }, 'a message in the IMAP box is too big to be read');
      continue;
    }
    const [message] = await client.fetchAll(String(uid), { source: true }, { uid: true });
    if (message?.source === undefined) continue;
    if (await keepFetched(context, findOrganizations, message.source)) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    }
  }
  return uids.at(-1) ?? last;
}

/** Says whether it was to one of our addresses. */
async function keepFetched(
  context: Context,
  findOrganizations: FindOrganizations,
  raw: Buffer,
): Promise<boolean> {
  const { recipients, answers, sender } = recipientsOf(raw);
  let isOurs = false;
  for (const address of recipients) {
    const own = await findOwnAddress(context, findOrganizations, address);
    if (own === null) continue;
    isOurs = true;
    await keepInboundMail(context, own, { sender, raw, source: 'imap' });
  }
  if (isOurs) return true;
  // Some clients answer the sender, whatever the mail says: what they answer tells where it belongs.
  for (const address of answers) {
    const own = await findOwnAddress(context, findOrganizations, address);
    if (own?.purpose !== 'reply') continue;
    await keepInboundMail(context, own, { sender, raw, source: 'imap' });
    return true;
  }
  return false;
}
