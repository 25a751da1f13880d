import type { AnswerableLink } from './answerable-link.ts';
import type { NewAnswer } from './queries.ts';

/** What was opened or sent, before anybody judged it. */
export interface Given {
  readonly score: number;
  /** undefined: nothing was said about a reason; null: there is none. */
  readonly comment: string | null | undefined;
  /** The language of the page. */
  readonly locale: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** An answer of this invitation, as it is written. */
export function newAnswer(
  { invitation, survey, answerer }: AnswerableLink,
  given: Given,
  when: { readonly answeredAt: Date; readonly day: string },
  evidence: object,
): NewAnswer {
  return {
    orgId: invitation.orgId,
    invitationId: answerer.key,
    contactId: answerer.contactId,
    surveyId: invitation.surveyId,
    series: invitation.series,
    ...given,
    locale: survey.anonymous ? null : given.locale,
    properties: survey.anonymous ? {} : invitation.properties,
    comment: given.comment ?? null,
    answeredAt: when.answeredAt,
    day: when.day,
    evidence,
  };
}
