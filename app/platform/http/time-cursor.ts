import { isId } from '../ids.ts';

/** The last row of a page of a list that is ordered by a time, then by id: where the next page goes on. */
export interface TimeCursor {
  readonly at: Date;
  readonly id: string;
}

const YEAR = /^(?!0000)\d{4}-/;

export function writeTimeCursor({ at, id }: TimeCursor): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

/** null for the first page, undefined for what we did not write. */
export function readTimeCursor(text: string | undefined): TimeCursor | null | undefined {
  if (text === undefined) return null;
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const at = new Date(time);
  // Only as we write them: of the years 1 to 9999, which PostgreSQL has.
  const isOurs = !Number.isNaN(at.getTime()) && at.toISOString() === time && YEAR.test(time) && isId(id);
  return isOurs ? { at, id } : undefined;
}
