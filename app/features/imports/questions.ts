import { suspectedScale } from '../responses/import/suspected-scale.ts';
import type { ColumnShape, Field, ImportKind, ImportPlan, Question, Shape } from './contract.ts';

/** How the dates of a column are written: told by its days past 12, or not at all. */
export function dateOrderOf({ dates }: ColumnShape): 'dmy' | 'mdy' | 'iso' | 'ambiguous' | 'mixed' {
  const { dayFirst, monthFirst, either } = dates;
  if (dayFirst > 0 && monthFirst > 0) return 'mixed';
  if (dayFirst > 0) return 'dmy';
  if (monthFirst > 0) return 'mdy';
  return either > 0 ? 'ambiguous' : 'iso';
}

/** What stands before the cents: told by the column, or not at all. */
export function decimalOf({ amounts }: ColumnShape): 'comma' | 'point' | 'ambiguous' | 'none' {
  const { comma, point, either } = amounts;
  if (comma > 0 && point === 0) return 'comma';
  if (point > 0 && comma === 0) return 'point';
  return comma + point + either > 0 ? 'ambiguous' : 'none';
}

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
    if (revenue && decimalOf(revenue) === 'ambiguous' && plan?.decimal === undefined)
      ask('decimal', 'accountRevenue');
    return questions;
  }
  const score = shapeOf('score');
  if (score === undefined) ask('score');
  if (surveyKind === null) ask('survey');
  const isSuspect = score !== undefined && suspectedScale(score.scores) !== null;
  if (isSuspect && surveyKind === 'nps' && plan?.scale === undefined) ask('scale', 'score');
  const answered = shapeOf('answeredAt');
  if (answered !== undefined && plan?.dateOrder === undefined) {
    const order = dateOrderOf(answered);
    if (order === 'ambiguous') ask('date-order', 'answeredAt');
    if (order === 'mixed') ask('date-order-mixed', 'answeredAt');
  }
  return questions;
}
