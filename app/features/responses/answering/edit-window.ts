import type { AnswerRow } from './standing.ts';

const HOUR_MS = 3_600_000;

/** Where answers can hardly be changed, there must still be time to write the reason after the score. */
const REASON_MS = HOUR_MS;

/** Until when an answer can be changed: so many hours after the first one, and not longer than the link lives. */
export function editableUntil(answeredAt: Date, editHours: number, expiresAt: Date): Date {
  return new Date(Math.min(answeredAt.getTime() + editHours * HOUR_MS, expiresAt.getTime()));
}

/** Whether this form may still become the answer. A first reason is a part of the answer, not a change of it. */
export function mayChange(
  given: Pick<AnswerRow, 'score' | 'comment' | 'answeredAt'>,
  form: { readonly score: number },
  until: Date,
  now: Date,
): boolean {
  if (now < until) return true;
  const isFirstReason = given.comment === null && form.score === given.score;
  return isFirstReason && now.getTime() - given.answeredAt.getTime() < REASON_MS;
}
