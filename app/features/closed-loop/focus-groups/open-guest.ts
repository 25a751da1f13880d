import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import type { Contact } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import type { Organization } from '../../organizations/contract.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { readGuestToken } from './guest-token.ts';
import { findGroup, findGuest, type GroupRow, type GuestRow, type SlotRow, selectSlots } from './queries.ts';

/** Everything that a page or a mail to a guest is about. */
export interface OpenedGuest {
  readonly guest: GuestRow;
  readonly group: GroupRow;
  readonly slots: readonly SlotRow[];
  readonly contact: Contact;
  readonly organization: Organization;
}

/** null for a link that we did not sign, and alike for one whose group or person is gone. */
export async function openGuest(context: Context, token: string): Promise<OpenedGuest | null> {
  const read = readGuestToken(context.secrets, token);
  if (read === null) return null;
  const guest = await findGuest(context.db, read.orgId, read.guestId);
  // Whoever is only listed has no link yet.
  return guest === null || guest.state === 'listed' ? null : surround(context.db, guest);
}

export async function surround(db: Db, guest: GuestRow): Promise<OpenedGuest | null> {
  const { orgId, contactId, groupId } = guest;
  const [group, slots, contacts, organization] = await Promise.all([
    findGroup(db, orgId, groupId),
    selectSlots(db, orgId, [groupId]),
    getContacts(db, orgId, [contactId]),
    getOrganization(db, orgId),
  ]);
  const contact = contacts.get(contactId);
  return group === null || contact === undefined ? null : { guest, group, slots, contact, organization };
}

/** Who holds a link of their own speaks for themselves only. */
export const guestActor = ({ guest }: OpenedGuest): Actor => ({
  orgId: guest.orgId,
  kind: 'respondent',
  id: guest.id,
  role: 'respondent',
  scopes: [],
  surveyId: null,
  teams: [],
});
