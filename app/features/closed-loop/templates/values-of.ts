import type { Contact } from '../../contacts/contract.ts';
import { greetingName } from '../../distribution/emails/greeting-name.ts';
import type { SurveyKind } from '../../surveys/contract.ts';
import { writtenScore } from '../../surveys/written-score.ts';
import type { VariableValues } from './variables.ts';

export interface Known {
  readonly contact: Pick<Contact, 'name'> | null;
  readonly organization: { readonly name: string; readonly timeZone: string };
  /** Of the survey that was answered. */
  readonly subject: string | null;
  readonly answer: {
    readonly kind: SurveyKind;
    readonly score: number;
    readonly comment: string | null;
    readonly answeredAt: Date;
  } | null;
  /** In whose name it is written. */
  readonly me: string | null;
}

/** What variables stand for, in the language of the text. */
export function valuesOf(
  { contact, organization, subject, answer, me }: Known,
  locale: 'fr' | 'en',
): VariableValues {
  const name = greetingName(contact?.name ?? null);
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: organization.timeZone,
  });
  return {
    'first-name': name?.split(' ')[0] ?? null,
    name,
    organization: organization.name,
    subject,
    me,
    'answer-date': answer === null ? null : day.format(answer.answeredAt),
    score: answer === null ? null : writtenScore(answer.kind, answer.score),
    comment: answer?.comment ?? null,
  };
}
