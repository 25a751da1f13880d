import type { Context } from '../../context.ts';
import type { OutgoingMail } from '../mail-transport.ts';
import { openKey } from './seal-key.ts';

/**
 * Everything a reader sees or acts upon. RFC 8058 wants both headers of the unsubscribe button in the signature;
 * those that a mail lacks are left out.
 */
const SIGNED_HEADERS = [
  'From',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'To',
  'Cc',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'In-Reply-To',
  'References',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
].join(':');

/** Opened keys that are kept at hand; an instance has a few. */
const KEPT = 100;

export interface DkimOptions {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
  readonly headerFieldNames: string;
}

/**
 * How a mail is to be signed; null when its sender has no key that signs, or one that no longer opens: then the
 * mail leaves unsigned rather than never.
 */
export function createSigner({
  secrets,
  log,
}: Pick<Context, 'secrets' | 'log'>): (mail: OutgoingMail) => DkimOptions | null {
  const opened = new Map<string, string>();
  const open = (id: string, sealedKey: Buffer): string => {
    if (opened.size >= KEPT) opened.clear();
    let privateKey = '';
    try {
      privateKey = openKey(secrets, sealedKey);
    } catch (error) {
      log.error({ err: error, key: id }, 'a DKIM key does not open; mails leave unsigned');
    }
    opened.set(id, privateKey);
    return privateKey;
  };
  return ({ signedBy, sealedKey }) => {
    if (signedBy === null || sealedKey === null) return null;
    const privateKey = opened.get(signedBy.id) ?? open(signedBy.id, sealedKey);
    if (privateKey === '') return null;
    const { domain, selector } = signedBy;
    return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED_HEADERS };
  };
}
