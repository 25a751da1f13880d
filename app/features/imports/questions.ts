import { suspectedScale } from '../responses/import/suspected-scale.ts';
import type { Field, ImportKind, ImportPlan, Question, Shape } from './contract.ts';

const IDENTITY: readonly Field[] = ['email', 'phone', 'externalId'];

/** What a person must say before a file can be brought in: nothing of it is guessed in silence. */
export function questionsOf(
  kind: ImportKind,
  shape: Shape,
  plan: ImportPlan | null,
  /** Of the survey that was answered. */
  surveyKind: string | null,
): Question[] {
  const questions: Question[] = [];
  const columns = plan?.columns ?? [];
  const columnOf = (field: Field) => columns.find((one) => one.field === field)?.column;
  const shapeOf = (field: Field) => shape.columns[columnOf(field) ?? -1];
  const ask = (code: Question['code'], field?: Field) =>
    questions.push({ code, column: (field && columnOf(field)) ?? null });

  if (kind === 'contacts') {
    if (!IDENTITY.some((field) => columnOf(field) !== undefined)) ask('identity');
    const revenue = shapeOf('accountRevenue');
    if (revenue?.decimal === 'ambiguous' && plan?.decimal === undefined) ask('decimal', 'accountRevenue');
    return questions;
  }
  const score = shapeOf('score');
  if (score === undefined) ask('score');
  if (surveyKind === null) ask('survey');
  const isSuspect = score !== undefined && suspectedScale(score.scores) !== null;
  if (isSuspect && surveyKind === 'nps' && plan?.scale === undefined) ask('scale', 'score');
  const answered = shapeOf('answeredAt');
  if (answered !== undefined && plan?.dateOrder === undefined) {
    if (answered.dateOrder === 'ambiguous') ask('date-order', 'answeredAt');
    if (answered.dateOrder === 'mixed') ask('date-order-mixed', 'answeredAt');
  }
  return questions;
}
