import type { Email } from 'postal-mime';

/** Headers that only a machine sets (RFC 3834, and those from before it). A stranger's may be called `__proto__`. */
const OF_MACHINES = new Map<string, RegExp>(
  Object.entries({
    'auto-submitted': /^(?!\s*no\b)/i,
    precedence: /^\s*(bulk|junk|list|auto_reply)\b/i,
    'x-autoreply': /^(?!\s*no\b)/i,
    'x-autorespond': /^/,
    'x-autoresponder': /^/,
    'x-auto-response-suppress': /\b(all|oof|autoreply)\b/i,
    'x-mail-autoreply': /^/,
    'x-autoreply-from': /^/,
  }),
);

/** "I am away until Monday": said by a mailbox, not by its owner, and no sign that it does not exist. */
export function isAutomaticReply(message: Email): boolean {
  return message.headers.some(({ key, value }) => OF_MACHINES.get(key)?.test(value) === true);
}
