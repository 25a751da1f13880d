import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import { deleteNoticesOf } from '../notices/queries.ts';
import { selectRunIdsOf, selectRunsShown } from './personal-queries.ts';
import { stopRunsOfContact } from './stop-queries.ts';

/** What happened by itself for somebody: which mails of which playbook. The mails themselves are shown with all others. */
export const personalRuns: PersonalData = {
  shown: { topic: 'playbooks', read: (db, { orgId, id }) => selectRunsShown(db, orgId, id) },
  erase: async (tx, { orgId, id }, now) => {
    await stopRunsOfContact(tx, orgId, id, now);
    // Members were told who it was.
    await deleteMailsAbout(tx, orgId, await selectRunIdsOf(tx, orgId, id));
    await deleteNoticesOf(tx, orgId, id);
  },
};
