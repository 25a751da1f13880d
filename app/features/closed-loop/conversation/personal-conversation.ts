import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import { deleteConversationsOf, lastWords, selectConversationsOf } from './personal-queries.ts';

/** All that was written and said with somebody, and about them: they may read what colleagues noted. */
export const personalConversation: PersonalData = {
  shown: { topic: 'conversation', read: (db, { orgId, id }) => selectConversationsOf(db, orgId, id) },
  erase: (tx, { orgId, id }) => deleteConversationsOf(tx, orgId, id),
  lastMet: async (db, orgId, ids) =>
    new Map((await lastWords(db, orgId, ids)).map(({ id, at }) => [id, at] as const)),
};
