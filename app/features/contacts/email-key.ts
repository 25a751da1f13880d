import { domainToASCII } from 'node:url';

/** RFC 5321, in octets. */
const ADDRESS_MAX = 254;
const LOCAL_MAX = 64;

/** What a copy from a web page or a spreadsheet leaves around an address, and nobody sees. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

const LOCAL = /^[^\s\p{C}"(),:;<>@[\\\]]+$/u;
const DOMAIN_AS_WRITTEN = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** What most addresses look like: the same however it is folded and encoded. `--` may begin an encoded label. */
const PLAIN =
  /^(?!.*--)[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The address as it is compared: one spelling for one mailbox. null when it is not an address. */
export function emailKey(email: string): string | null {
  if (email.length <= LOCAL_MAX && PLAIN.test(email)) return email;
  const text = fold(email.replaceAll(UNSEEN, '')).trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const written = text.slice(at + 1);
  if (at < 1 || !DOMAIN_AS_WRITTEN.test(written)) return null;
  const domain = domainToASCII(written);
  const isAddress =
    LOCAL.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    DOMAIN.test(domain) &&
    Buffer.byteLength(local) <= LOCAL_MAX &&
    Buffer.byteLength(local) + 1 + domain.length <= ADDRESS_MAX;
  return isAddress ? `${local}@${domain}` : null;
}

/** Lower case can leave a letter apart from its accent, and putting them together give a capital again. */
function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded === text ? text : fold(folded);
}
