import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import {
  deleteVoicesOf,
  forgetReferralsOf,
  lockAsksOf,
  selectAsksOfPerson,
  selectLeadsOf,
  selectOtherVoicesOf,
  selectTestimonialsOfPerson,
} from './personal-queries.ts';

/** What somebody was asked for and gave. All of it goes with them, from the public feed at once. */
export const personalVoices: PersonalData = {
  shown: {
    topic: 'voices',
    read: async (db, person) => [
      ...(await selectAsksOfPerson(db, person.orgId, person.id)),
      ...(await selectTestimonialsOfPerson(db, person.orgId, person.id)),
      ...(await selectOtherVoicesOf(db, person.orgId, person.id)),
      ...(await selectLeadsOf(db, person.orgId, person)),
    ],
  },
  erase: async (tx, person) => {
    const { orgId, id } = person;
    await deleteMailsAbout(tx, orgId, await lockAsksOf(tx, orgId, id));
    await forgetReferralsOf(tx, orgId, person);
    await deleteVoicesOf(tx, orgId, id);
  },
};
