import type { OrgId } from '../../../platform/actor.ts';
import { idFromBytes, idToBytes } from '../../../platform/ids.ts';
import type { Secrets } from '../../../platform/secrets.ts';

const ID_BYTES = 16;

/** 128 bits of the HMAC: nobody guesses one. */
const SIGNATURE_BYTES = 16;

const PURPOSE = 'focus-group-link';

/** 48 bytes in base64url, without padding. */
const SHAPE = /^[A-Za-z0-9_-]{64}$/;

/** Whose invitation a link is, signed. It is stored nowhere. */
export function makeGuestToken(secrets: Secrets, orgId: OrgId, guestId: string): string {
  const ids = Buffer.concat([idToBytes(orgId), idToBytes(guestId)]);
  return Buffer.concat([ids, secrets.sign(PURPOSE, ids).subarray(0, SIGNATURE_BYTES)]).toString('base64url');
}

/** null for anything that we did not sign. */
export function readGuestToken(secrets: Secrets, text: string): { orgId: OrgId; guestId: string } | null {
  if (!SHAPE.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (!secrets.verify(PURPOSE, ids, bytes.subarray(2 * ID_BYTES))) return null;
  return {
    orgId: idFromBytes(ids.subarray(0, ID_BYTES)) as OrgId,
    guestId: idFromBytes(ids.subarray(ID_BYTES)),
  };
}
