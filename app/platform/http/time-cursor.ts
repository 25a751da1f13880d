import { isId } from '../ids.ts';

/** The last row of a page of a list that is ordered by a time, then by id: where the next page goes on. */
export interface TimeCursor {
  readonly at: Date;
  readonly id: string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT/;

export function writeTimeCursor({ at, id }: TimeCursor): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

/** null for the first page, undefined for what we did not write. */
export function readTimeCursor(text: string | undefined): TimeCursor | null | undefined {
  if (text === undefined) return null;
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const at = new Date(time);
  // Years of more than four digits are none that PostgreSQL reads as we write them.
  return !MOMENT.test(time) || Number.isNaN(at.getTime()) || !isId(id) ? undefined : { at, id };
}
