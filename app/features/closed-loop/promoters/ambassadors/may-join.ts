import type { AskRow } from '../queries.ts';
import type { AmbassadorRow } from './queries.ts';

/**
 * Whether the invitation still lets somebody in: they are not in already, and nothing ended it since but their own
 * wish. Who became a detractor, or was taken out, needs to be invited anew.
 */
export const mayJoin = (
  ask: Pick<AskRow, 'askedAt'>,
  last: Pick<AmbassadorRow, 'leftAt' | 'leftBecause'> | null,
): boolean =>
  last === null || (last.leftAt !== null && (last.leftBecause === 'left' || last.leftAt <= ask.askedAt));
