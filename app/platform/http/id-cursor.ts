import { isId } from '../ids.ts';

/** Where the next page of a list goes on that is ordered by id alone. */
export const writeIdCursor = (id: string): string => Buffer.from(id).toString('base64url');

/** null for the first page, undefined for what we did not write. */
export function readIdCursor(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  const id = Buffer.from(text, 'base64url').toString();
  return isId(id) ? id : undefined;
}
