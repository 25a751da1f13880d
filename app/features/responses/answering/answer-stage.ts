/** The answer that a person gave, as far as the page needs it. */
export interface GivenAnswer {
  readonly id: string;
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: Date;
}

/** Where an invitation stands for the person who holds it. */
export type Stage =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'changeable'; readonly answer: GivenAnswer; readonly until: Date }
  | { readonly kind: 'final'; readonly answer: GivenAnswer };

const HOUR_MS = 3_600_000;

/** Where answers can hardly be changed, there must still be time to write the reason after the score. */
const REASON_MS = HOUR_MS;

/** `given` is what a person answered; what machines left is none of their business. */
export function stageOf(
  given: GivenAnswer | null,
  { editHours, expiresAt, now }: { editHours: number; expiresAt: Date; now: Date },
): Stage {
  if (given === null) return { kind: 'unanswered' };
  const end = given.answeredAt.getTime() + editHours * HOUR_MS;
  const until = new Date(Math.min(end, expiresAt.getTime()));
  return now < until ? { kind: 'changeable', answer: given, until } : { kind: 'final', answer: given };
}

/** Whether a reason may still be added to a score that has none. */
export const takesReason = (given: GivenAnswer, now: Date): boolean =>
  given.comment === null && now.getTime() - given.answeredAt.getTime() < REASON_MS;
