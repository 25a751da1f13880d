import type { OrgId } from '../../../platform/actor.ts';
import { idFromBytes, idToBytes } from '../../../platform/ids.ts';
import type { Secrets } from '../../../platform/secrets.ts';

/** As whom an invited person answers: the key that their answer is found by, and whom it names. */
export interface Answerer {
  readonly key: string;
  readonly contactId: string | null;
}

const PURPOSE = 'anonymous answer';

/**
 * In an anonymous survey an answer stands under a name that is nobody's: no row leads from it to the invitation or
 * back. Whoever holds a link computes the name again, so that an answer can be changed and counts once; so could
 * whoever holds the instance's key and the list of invitations.
 */
export function answererOf(
  secrets: Secrets,
  { anonymous }: { readonly anonymous: boolean },
  invitation: { readonly orgId: OrgId; readonly id: string; readonly contactId: string },
): Answerer {
  const { orgId, id, contactId } = invitation;
  if (!anonymous) return { key: id, contactId };
  const name = secrets.sign(PURPOSE, Buffer.concat([idToBytes(orgId), idToBytes(id)]));
  return { key: idFromBytes(name.subarray(0, 16)), contactId: null };
}
