/** An answer of an invitation, as the page and the counting need it. */
export interface AnswerRow {
  readonly id: string;
  readonly surveyId: string;
  readonly series: number;
  readonly score: number;
  readonly comment: string | null;
  readonly state: 'provisional' | 'counted' | 'excluded';
  /** Sent by a person, not left by a machine: whatever was decided about it since. */
  readonly isHuman: boolean;
  /** Sent with a form, not only opened. */
  readonly isSent: boolean;
  readonly answeredAt: Date;
  readonly day: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** What there is of an invitation's answer. */
export interface Standing {
  /** In the figures. */
  readonly counted: AnswerRow | null;
  /** Opened, or sent without proof of a person. */
  readonly provisional: AnswerRow | null;
  /** What the person answered, as far as they know: excluded or not. What machines left is not theirs. */
  readonly given: AnswerRow | null;
}

/** `answers` come newest first. */
export function standingOf(answers: readonly AnswerRow[]): Standing {
  const find = (test: (answer: AnswerRow) => boolean) => answers.find(test) ?? null;
  const counted = find((answer) => answer.state === 'counted');
  return {
    counted,
    provisional: find((answer) => answer.state === 'provisional'),
    given: counted?.isHuman ? counted : find((answer) => answer.state === 'excluded' && answer.isHuman),
  };
}
