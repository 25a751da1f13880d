import type { HistorySource } from './history-source.ts';
import { selectPromised } from './queries.ts';

const EACH_MAX = 100;

export const promisesToPerson: HistorySource = {
  name: 'promises',
  read: async ({ db }, actor, contactId) => {
    const promised = await selectPromised(db, actor, contactId, EACH_MAX);
    return promised.map(({ id, caseId, what, state, dueAt }) => ({
      id,
      kind: 'promise',
      at: dueAt.toISOString(),
      state,
      title: what,
      caseId,
      amount: null,
      score: null,
    }));
  },
};
