import type { SurveyKind } from '../../surveys/contract.ts';
import { bandOf } from '../../surveys/scale.ts';
import type { Definition } from './contract.ts';

export interface Answer {
  readonly surveyId: string;
  readonly kind: SurveyKind;
  readonly score: number;
  readonly answeredAt: Date;
}

/** Whether an answer is of the surveys and in the band that a playbook is about. */
export function isAbout({ trigger, surveyId }: Definition, answer: Omit<Answer, 'answeredAt'>): boolean {
  return (
    trigger.kind === 'band' &&
    answer.kind === 'nps' &&
    bandOf('nps', answer.score) === trigger.band &&
    (surveyId === null || surveyId === answer.surveyId)
  );
}

/** What was answered before it was switched on belongs to the past, whenever it is told. */
export const startsOn = (definition: Definition, since: Date, answer: Answer): boolean =>
  answer.answeredAt >= since && isAbout(definition, answer);
