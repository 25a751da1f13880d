import type { PersonalData } from './personal-data.ts';
import { deleteMergedData, emptyContact, insertErasedKeys, selectOwnRow } from './queries.ts';

/** The person themselves. A salted hash of their keys stays, so that nobody brings them back unasked. */
export const contactData: PersonalData = {
  shown: { topic: 'contact', read: selectOwnRow },
  erase: async (tx, person, now) => {
    await insertErasedKeys(tx, person, now);
    await deleteMergedData(tx, person);
    await emptyContact(tx, person, now);
  },
};
