import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { responsesQuerySchema } from '../../../responses/contract.ts';
import { getResponses } from '../../../responses/get-responses.ts';
import { listResponses } from '../../../responses/list-responses.ts';
import { listSurveys } from '../../../surveys/list-surveys.ts';
import type { HistoryScore } from './contract.ts';

const SCORES_MAX = 200;

/** Their counted answers, oldest first, that of the case among them whoever sees it. */
export async function scoresOfPerson(
  context: Context,
  actor: Actor,
  contactId: string,
  responseId: string,
): Promise<HistoryScore[]> {
  const query = responsesQuerySchema.parse({ contact: contactId, state: 'counted', limit: SCORES_MAX });
  const [list, ofCase, surveys] = await Promise.all([
    listResponses(context, actor, query),
    getResponses(context.db, actor.orgId, [responseId]),
    listSurveys(context.db, actor.orgId),
  ]);
  const names = new Map(surveys.map(({ id, name }) => [id, name]));
  const seen = list.ok ? list.value.items : [];
  const unseen = ofCase
    .filter(({ id }) => !seen.some((one) => one.id === id))
    .map((one) => ({ ...one, locale: null, answeredAt: one.answeredAt.toISOString() }));
  return [...seen, ...unseen]
    .map(({ id, surveyId, kind, score, comment, channel, locale, answeredAt }) => ({
      id,
      survey: names.get(surveyId) ?? '',
      kind,
      score,
      comment,
      channel,
      locale,
      answeredAt,
      isOfCase: id === responseId,
    }))
    .toSorted((a, b) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt));
}
