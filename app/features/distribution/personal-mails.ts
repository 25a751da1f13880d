import type { PersonalData } from '../contacts/privacy/personal-data.ts';
import {
  countOlderMails,
  deleteMailsOf,
  deleteOlderMails,
  endInvitationsOf,
  lastInvitations,
  selectInvitationsOf,
  selectMailsOf,
} from './personal-queries.ts';

/** Few enough for one short transaction. */
const AT_ONCE = 5_000;

/** That somebody was asked stays, for the response rate; by which words, and what was known of them, does not. */
export const personalInvitations: PersonalData = {
  shown: { topic: 'invitations', read: (db, { orgId, id }) => selectInvitationsOf(db, orgId, id) },
  erase: async (tx, { orgId, id }, now) => {
    await endInvitationsOf(tx, orgId, id, now);
  },
  lastMet: async (db, orgId, ids) =>
    new Map((await lastInvitations(db, orgId, ids)).map(({ id, at }) => [id, at] as const)),
};

/** Mails are deleted: one that a mail server is being handed at this moment is waited for. */
export const personalMails: PersonalData = {
  shown: { topic: 'mails', read: selectMailsOf },
  erase: deleteMailsOf,
  older: {
    of: 'mails',
    count: countOlderMails,
    forget: (tx, orgId, before) => deleteOlderMails(tx, orgId, before, AT_ONCE),
  },
};
