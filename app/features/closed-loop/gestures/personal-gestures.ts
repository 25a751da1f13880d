import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import { forgetGesturesOf, selectGivenTo } from './personal-queries.ts';

/**
 * A person is shown what they were given. What was asked for them and not given is a deliberation about the company's
 * budget, says nothing of them that their cases do not say, and would be a promise nobody made: it is not shown, and
 * its words are forgotten with the others.
 */
export const personalGestures: PersonalData = {
  shown: { topic: 'gestures', read: (db, { orgId, id }) => selectGivenTo(db, orgId, id) },
  erase: async (tx, { orgId, id }, now) => {
    // Approvers were told of whom and what.
    await deleteMailsAbout(tx, orgId, await forgetGesturesOf(tx, orgId, id, now));
  },
};
