/** How a case ends: put right, explained, or the customer let go, with the reason. */
export const OUTCOMES = ['resolved', 'explained', 'lost-aggressive', 'lost-refuses', 'lost-silent'] as const;

export type CaseOutcome = (typeof OUTCOMES)[number];

export const LOST_OUTCOMES = ['lost-aggressive', 'lost-refuses', 'lost-silent'] as const;

export type LostOutcome = (typeof LOST_OUTCOMES)[number];

export const isLost = (outcome: CaseOutcome | null | undefined): outcome is LostOutcome =>
  LOST_OUTCOMES.some((lost) => lost === outcome);

/** Before somebody counts as silent, they were tried this often. */
export const TRIES_BEFORE_SILENT = 3;
