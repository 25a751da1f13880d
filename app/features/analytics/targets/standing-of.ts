import type { Figure } from '../contract.ts';
import type { Standing } from './contract.ts';

/** Where a figure stands to a target. A target counts as reached only when chance cannot have done it. */
export function standingOf({ nps, interval, display }: Figure, target: number): Standing {
  const { low, high } = interval;
  if (display === 'hide' || nps === null || low === null || high === null) return 'too-few';
  if (low >= target) return 'reached';
  if (high < target) return 'below';
  return nps >= target ? 'above' : 'not-proven';
}
