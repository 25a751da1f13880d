export interface ClockRules {
  readonly targetMinutes: number;
  readonly limitHours: number;
  readonly managerHoursBefore: number;
  readonly directorHoursAfter: number;
}

/**
 * A reply within two hours still meets the mood it answers; after two days silence has become an answer. Whoever leads
 * the team hears of it while the limit can still be held, the director when it was not.
 */
export const DEFAULT_RULES: ClockRules = {
  targetMinutes: 120,
  limitHours: 48,
  managerHoursBefore: 12,
  directorHoursAfter: 0,
};
