import type { Touch } from './touch.ts';

/** Scanners work in the minutes around delivery; a person who comes later is not theirs to discredit. */
export const TAINT_MS = 10 * 60_000;

/** Nobody weighs two answers from the mail in so short a time; a scanner opens all eleven. */
const SCORES_WITHIN_MS = 10_000;

/** Why a link cannot be trusted without proof of a person, the strongest reason first. */
export const TAINTS = ['trap', 'scanner', 'many-scores', 'head', 'after-delivery'] as const;

export type Taint = (typeof TAINTS)[number];

/** What machines did to a link in the last ten minutes; null when there is no trace of one. */
export function taintOf(touches: readonly Touch[], now: Date): Taint | null {
  const recent = touches.filter((touch) => touch.at.getTime() > now.getTime() - TAINT_MS);
  const has = (test: (touch: Touch) => boolean) => recent.some(test);
  if (has((touch) => touch.kind === 'trap')) return 'trap';
  if (has((touch) => touch.signals.some((signal) => signal.startsWith('scanner')))) return 'scanner';
  if (openedManyScores(touches, now)) return 'many-scores';
  if (has((touch) => touch.kind === 'head')) return 'head';
  if (has((touch) => touch.signals.includes('after-delivery'))) return 'after-delivery';
  return null;
}

/** Forms do not count here: a person may well change their mind on the page. */
function openedManyScores(touches: readonly Touch[], now: Date): boolean {
  const opened = touches
    .filter((touch) => touch.score !== null && touch.kind !== 'submit')
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return opened.some((touch, i) => {
    // Each differing pair has two neighbours that differ, and that are at least as close.
    const before = opened[i - 1];
    if (before === undefined || before.score === touch.score) return false;
    const apart = touch.at.getTime() - before.at.getTime();
    return apart <= SCORES_WITHIN_MS && touch.at.getTime() > now.getTime() - TAINT_MS;
  });
}
