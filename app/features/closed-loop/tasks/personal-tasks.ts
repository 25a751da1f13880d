import { deleteMailsAbout } from '../../../platform/mail/delete-mails-about.ts';
import type { ContactMover } from '../../contacts/merging/contact-mover.ts';
import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import { deleteTasksOf, moveTaskRows, selectTasksOf } from './personal-queries.ts';

/** What was to be done for somebody goes with them. */
export const personalTasks: PersonalData = {
  shown: { topic: 'tasks', read: (db, { orgId, id }) => selectTasksOf(db, orgId, id) },
  erase: async (tx, { orgId, id }) => {
    // Their owners were told what about whom.
    await deleteMailsAbout(tx, orgId, await deleteTasksOf(tx, orgId, id));
  },
};

export const moveTasks: ContactMover = { kind: 'tasks', move: moveTaskRows };
