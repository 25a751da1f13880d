import { inMoney } from '../../gestures/in-money.ts';
import type { HistorySource } from './history-source.ts';
import { selectGiven } from './queries.ts';

const EACH_MAX = 100;

export const gesturesToPerson: HistorySource = {
  name: 'gestures',
  read: async ({ db }, actor, contactId, locale) => {
    const given = await selectGiven(db, actor, contactId, EACH_MAX);
    return given.map(({ id, caseId, nameFr, nameEn, cost, currency, givenAt }) => ({
      id,
      kind: 'gesture',
      at: givenAt.toISOString(),
      state: 'given',
      title: locale === 'fr' ? nameFr : nameEn,
      caseId,
      amount: inMoney(cost, currency, locale),
      score: null,
    }));
  },
};
