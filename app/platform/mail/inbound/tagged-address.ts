import { timingSafeEqual } from 'node:crypto';
import type { OrgId } from '../../actor.ts';
import { idFromBytes, idToBytes } from '../../ids.ts';
import type { Secrets } from '../../secrets.ts';
import { fromBase32, toBase32 } from './base32.ts';

/** What an address of ours is for: `bounce+…` is where a mail comes back, `reply+…` where one answers, `stop+…` where one opposes. */
export type AddressPurpose = 'bounce' | 'reply' | 'stop';

/**
 * A local part holds 64 characters (RFC 5321, 4.5.3.1.1), and servers may change their case: 35 bytes fit
 * after `bounce+`. The organization is there by the random end of its id; the signature covers all of it.
 */
const ORG_BYTES = 5;
const ID_BYTES = 16;
const SIGNATURE_BYTES = 14;

const LOCAL_PART = /^(bounce|reply|stop)\+([a-z2-7]{56})$/;

/** An address as it was received: it says whose it would be, and can tell who it truly is of. */
export interface TaggedAddress {
  readonly purpose: AddressPurpose;
  /** The id it carries: of a mail, a message, a contact. */
  readonly id: string;
  /** The last characters of the organization's id. */
  readonly orgEnding: string;
  /** Whether we signed it for this organization. */
  isOf(orgId: OrgId): boolean;
}

function signatureOf(secrets: Secrets, purpose: AddressPurpose, orgId: OrgId, id: string): Buffer {
  const ids = Buffer.concat([idToBytes(orgId), idToBytes(id)]);
  return secrets.sign(`mail-address:${purpose}`, ids).subarray(0, SIGNATURE_BYTES);
}

export function makeTaggedAddress(
  secrets: Secrets,
  domain: string,
  purpose: AddressPurpose,
  orgId: OrgId,
  id: string,
): string {
  const signature = signatureOf(secrets, purpose, orgId, id);
  const bytes = Buffer.concat([idToBytes(orgId).subarray(-ORG_BYTES), idToBytes(id), signature]);
  return `${purpose}+${toBase32(bytes)}@${domain}`;
}

/** null for any other address. */
export function readTaggedAddress(secrets: Secrets, domain: string, address: string): TaggedAddress | null {
  const text = address.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (text.slice(at + 1) !== domain) return null;
  const [, purpose, token = ''] = LOCAL_PART.exec(text.slice(0, Math.max(at, 0))) ?? [];
  if (purpose !== 'bounce' && purpose !== 'reply' && purpose !== 'stop') return null;
  const bytes = fromBase32(token);
  if (bytes === null) return null;
  const id = idFromBytes(bytes.subarray(ORG_BYTES, ORG_BYTES + ID_BYTES));
  const signature = bytes.subarray(ORG_BYTES + ID_BYTES);
  return {
    purpose,
    id,
    orgEnding: bytes.subarray(0, ORG_BYTES).toString('hex'),
    isOf: (orgId) => timingSafeEqual(signatureOf(secrets, purpose, orgId, id), signature),
  };
}
