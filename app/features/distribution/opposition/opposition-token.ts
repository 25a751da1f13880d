import type { OrgId } from '../../../platform/actor.ts';
import { idFromBytes, idToBytes } from '../../../platform/ids.ts';
import type { Secrets } from '../../../platform/secrets.ts';

const ID_BYTES = 16;

/** As for the links of an invitation: nobody guesses one, and it stays on one line of a text mail. */
const SIGNATURE_BYTES = 16;

const PURPOSE = 'opposition-link';

const SHAPE = /^[A-Za-z0-9_-]{64}$/;

/** Whose opposition it is, signed. It is stored nowhere. */
export function makeOppositionToken(secrets: Secrets, orgId: OrgId, contactId: string): string {
  const ids = Buffer.concat([idToBytes(orgId), idToBytes(contactId)]);
  const signature = secrets.sign(PURPOSE, ids).subarray(0, SIGNATURE_BYTES);
  return Buffer.concat([ids, signature]).toString('base64url');
}

/** null for anything that we did not sign. */
export function readOppositionToken(
  secrets: Secrets,
  text: string,
): { orgId: OrgId; contactId: string } | null {
  if (!SHAPE.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (!secrets.verify(PURPOSE, ids, bytes.subarray(2 * ID_BYTES))) return null;
  return {
    orgId: idFromBytes(ids.subarray(0, ID_BYTES)) as OrgId,
    contactId: idFromBytes(ids.subarray(ID_BYTES)),
  };
}

/** At the foot of a mail that is no invitation: where its reader says that they want none of this. */
export const oppositionLink = (
  secrets: Secrets,
  publicUrl: string,
  orgId: OrgId,
  contactId: string,
): string => `${publicUrl}/o/${makeOppositionToken(secrets, orgId, contactId)}`;
