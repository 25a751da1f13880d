import type { Context } from '../../../platform/context.ts';
import { type OpenedLink, openLink } from '../../distribution/open-link.ts';
import { getSurveyAsAsked } from '../../surveys/get-survey-as-asked.ts';
import { type Answerer, answererOf } from './answerer-of.ts';

export interface AnswerableLink extends OpenedLink {
  readonly answerer: Answerer;
}

/**
 * The link of a mail that may be answered now, with the question as its mail asked it; null for any other, for
 * whatever reason.
 */
export async function answerableLink(context: Context, token: string): Promise<AnswerableLink | null> {
  const link = await openLink(context, token);
  if (link === null) return null;
  const { orgId, state, expiresAt, surveyId, series } = link.invitation;
  // A mail can be read before its sender has noted that it left.
  const wasMailed = state === 'sent' || state === 'queued';
  if (!wasMailed || expiresAt <= context.clock() || link.survey.archivedAt !== null) return null;
  const survey = await getSurveyAsAsked(context.db, orgId, surveyId, series);
  if (survey === null) return null;
  return { ...link, survey, answerer: answererOf(context.secrets, survey, link.invitation) };
}
