export type HolidaySet = 'none' | 'fr' | 'fr-alsace-moselle';

/** When somebody is there: from and to, in minutes since midnight on the clock of the wall. */
export type OpeningHours = { readonly from: number; readonly to: number };

export interface BusinessCalendar {
  readonly timeZone: string;
  /** Seven days from Monday on, each with its hours in their order; none: closed. */
  readonly hours: readonly (readonly OpeningHours[])[];
  readonly holidays: HolidaySet;
  /** Days of one's own that are closed as well, as YYYY-MM-DD. */
  readonly closedDays: readonly string[];
}

const HOUR = 60;
const OFFICE_HOURS: readonly OpeningHours[] = [{ from: 9 * HOUR, to: 18 * HOUR }];
const CLOSED: readonly OpeningHours[] = [];

/** What holds until somebody says otherwise: Monday to Friday, nine to six; in France, without its holidays. */
export function usualCalendar(timeZone: string): BusinessCalendar {
  return {
    timeZone,
    hours: [OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, CLOSED, CLOSED],
    holidays: timeZone === 'Europe/Paris' ? 'fr' : 'none',
    closedDays: [],
  };
}
