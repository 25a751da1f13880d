import { writtenScore } from '../../../surveys/written-score.ts';
import { casesQuerySchema } from '../../contract.ts';
import { listCases } from '../../list-cases.ts';
import type { HistorySource } from './history-source.ts';

const EACH_MAX = 100;

export const casesOfPerson: HistorySource = {
  name: 'cases',
  read: async (context, actor, contactId) => {
    const query = casesQuerySchema.parse({ contact: contactId, limit: EACH_MAX });
    const cases = await listCases(context, actor, query);
    if (!cases.ok) return [];
    return cases.value.items.map(({ id, openedAt, status, survey, score }) => ({
      id,
      kind: 'case',
      at: openedAt,
      state: status,
      title: survey.name,
      caseId: id,
      amount: null,
      score: writtenScore(survey.kind, score),
    }));
  },
};
