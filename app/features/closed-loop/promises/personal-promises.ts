import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import { forgetPromisesOfContact, selectPromisesOfContact } from './personal-queries.ts';

/** What was promised to somebody; they go over with their cases when two contacts are merged. */
export const personalPromises: PersonalData = {
  shown: { topic: 'promises', read: (db, { orgId, id }) => selectPromisesOfContact(db, orgId, id) },
  erase: async (tx, { orgId, id }, now) => {
    // Their keepers were reminded of whom and what.
    await deleteMailsAbout(tx, orgId, await forgetPromisesOfContact(tx, orgId, id, now));
  },
};
