import type { OrgId } from '../../../platform/actor.ts';
import { idFromBytes, idToBytes } from '../../../platform/ids.ts';
import type { Secrets } from '../../../platform/secrets.ts';

const ID_BYTES = 16;

/** 128 bits of the HMAC: nobody guesses one. */
const SIGNATURE_BYTES = 16;

/** What a link is for: a signature for one is nothing to another. */
export type VoicePurpose = 'ask-link' | 'referral-link' | 'testimonial-feed';

/** Base64url of 48 bytes with an id of its own, of 32 for the organization alone. */
const SHAPE = /^[A-Za-z0-9_-]{43}(?:[A-Za-z0-9_-]{21})?$/;

/** Whose link it is and what it is about, signed. It is stored nowhere. */
export function makeVoiceToken(
  secrets: Secrets,
  purpose: VoicePurpose,
  orgId: OrgId,
  id: string | null,
): string {
  const ids = Buffer.concat([idToBytes(orgId), ...(id === null ? [] : [idToBytes(id)])]);
  return Buffer.concat([ids, secrets.sign(purpose, ids).subarray(0, SIGNATURE_BYTES)]).toString('base64url');
}

/** null for anything that we did not sign for this purpose. */
export function readVoiceToken(
  secrets: Secrets,
  purpose: VoicePurpose,
  text: string,
): { orgId: OrgId; id: string | null } | null {
  if (!SHAPE.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const ids = bytes.subarray(0, -SIGNATURE_BYTES);
  if (!secrets.verify(purpose, ids, bytes.subarray(-SIGNATURE_BYTES))) return null;
  const rest = ids.subarray(ID_BYTES);
  return {
    orgId: idFromBytes(ids.subarray(0, ID_BYTES)) as OrgId,
    id: rest.length === 0 ? null : idFromBytes(rest),
  };
}
