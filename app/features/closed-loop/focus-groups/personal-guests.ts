import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { ContactMover } from '../../contacts/merging/contact-mover.ts';
import { type PersonalData, tracesOf } from '../../contacts/privacy/personal-data.ts';
import { blackenNotes, deleteGuestsOf, selectGroupsOf } from './personal-queries.ts';
import { moveGuestRows } from './queries.ts';

/** Which tables somebody was asked to. Their name goes from what was noted there. */
export const personalGuests: PersonalData = {
  shown: { topic: 'focus-groups', read: (db, { orgId, id }) => selectGroupsOf(db, orgId, id) },
  erase: async (tx, person) => {
    const { orgId, id } = person;
    const guests = await deleteGuestsOf(tx, orgId, id);
    const groupIds = guests.map(({ groupId }) => groupId);
    await blackenNotes(tx, orgId, groupIds, tracesOf(person));
    await deleteMailsAbout(
      tx,
      orgId,
      guests.map((guest) => guest.id),
    );
  },
};

/** Two contacts were one person: their invitations go over, and back. */
export const moveGuests: ContactMover = { kind: 'focus-groups', move: moveGuestRows };
