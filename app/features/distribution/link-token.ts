import type { OrgId } from '../../platform/actor.ts';
import { idFromBytes, idToBytes } from '../../platform/ids.ts';
import type { Secrets } from '../../platform/secrets.ts';

const ID_BYTES = 16;

/** 128 bits of the HMAC: nobody guesses one, and the link stays on one line of a text mail. */
const SIGNATURE_BYTES = 16;

const PURPOSE = 'invitation-link';

/** 48 bytes in base64url, without padding. */
const SHAPE = /^[A-Za-z0-9_-]{64}$/;

/** What a link in a mail carries: whose invitation it is, signed. It is stored nowhere. */
export function makeLinkToken(secrets: Secrets, orgId: OrgId, invitationId: string): string {
  const ids = Buffer.concat([idToBytes(orgId), idToBytes(invitationId)]);
  const signature = secrets.sign(PURPOSE, ids).subarray(0, SIGNATURE_BYTES);
  return Buffer.concat([ids, signature]).toString('base64url');
}

/** null for anything that we did not sign. */
export function readLinkToken(secrets: Secrets, text: string): { orgId: OrgId; invitationId: string } | null {
  if (!SHAPE.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (!secrets.verify(PURPOSE, ids, bytes.subarray(2 * ID_BYTES))) return null;
  return {
    orgId: idFromBytes(ids.subarray(0, ID_BYTES)) as OrgId,
    invitationId: idFromBytes(ids.subarray(ID_BYTES)),
  };
}
