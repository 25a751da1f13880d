import { deleteMailsAbout } from '../../platform/mail/delete-mails-about.ts';
import type { PersonalData } from '../contacts/privacy/personal-data.ts';
import { deleteReasonsOf, selectReasonsOf } from './hand-over/reason-queries.ts';
import { selectCasesOf, withdrawCasesOfContact } from './personal-queries.ts';

/** A case of somebody who was forgotten is nobody's to call; its score and clocks stay for the loop's figures. */
export const personalCases: PersonalData = {
  shown: {
    topic: 'cases',
    read: async (db, { orgId, id }) => [
      ...(await selectCasesOf(db, orgId, id)),
      ...(await selectReasonsOf(db, orgId, id)),
    ],
  },
  erase: async (tx, { orgId, id }, now) => {
    await deleteReasonsOf(tx, orgId, id);
    const caseIds = await withdrawCasesOfContact(tx, orgId, id, now);
    // Their owners were told who and why.
    await deleteMailsAbout(tx, orgId, caseIds);
  },
};
