import { addDays } from './add-days.ts';
import { easterSunday } from './easter-sunday.ts';

/** Those of the Code du travail that keep their date. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

const GOOD_FRIDAY = -2;
const SAINT_STEPHEN = '12-26';

/** The public holidays of a year in France, as YYYY-MM-DD in their order. Alsace and Moselle have two more. */
export function frenchHolidays(year: number, isAlsaceMoselle: boolean): string[] {
  const easter = easterSunday(year);
  const days = [
    ...FIXED.map((day) => `${String(year).padStart(4, '0')}-${day}`),
    ...[EASTER_MONDAY, ASCENSION, WHIT_MONDAY].map((after) => addDays(easter, after)),
    ...(isAlsaceMoselle ? [addDays(easter, GOOD_FRIDAY), `${year}-${SAINT_STEPHEN}`] : []),
  ];
  // The Ascension may fall on another holiday.
  return [...new Set(days)].sort();
}
