import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import {
  deleteVoicesOf,
  lockAsksOf,
  selectAsksOfPerson,
  selectTestimonialsOfPerson,
} from './personal-queries.ts';

/** What somebody was asked for and gave. All of it goes with them, from the public feed at once. */
export const personalVoices: PersonalData = {
  shown: {
    topic: 'voices',
    read: async (db, { orgId, id }) => [
      ...(await selectAsksOfPerson(db, orgId, id)),
      ...(await selectTestimonialsOfPerson(db, orgId, id)),
    ],
  },
  erase: async (tx, { orgId, id }) => {
    await deleteMailsAbout(tx, orgId, await lockAsksOf(tx, orgId, id));
    await deleteVoicesOf(tx, orgId, id);
  },
};
