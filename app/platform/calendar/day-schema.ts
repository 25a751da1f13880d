import { z } from 'zod';

/** Days that somebody means: PostgreSQL has no year 0, and a zone’s offset can leave the four digits of 9999. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

const isMeant = (day: string): boolean => day >= FIRST_DAY && day <= LAST_DAY;

const PROBLEM = 'platform:problems.day';

/** A day as it comes in: `2026-11-22`. */
export const daySchema = (problem: string = PROBLEM) => z.iso.date(problem).refine(isMeant, problem);

/** A moment as it comes in, with its zone. */
export const momentSchema = (problem: string = PROBLEM) =>
  z.iso.datetime({ offset: true, message: problem }).refine((at) => isMeant(at.slice(0, 10)), problem);
