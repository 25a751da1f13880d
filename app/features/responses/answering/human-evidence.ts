import { type Taint, taintOf } from './taint.ts';
import type { Touch } from './touch.ts';

/** What the form says of how it was filled in. */
export interface Evidence {
  /** The page's script ran. */
  readonly js: boolean;
  /** A trusted pointer, touch or key event on the page, with the milliseconds before it: `pointerdown 1840`. */
  readonly gesture: string | null;
}

/** Why an answer does not count, or not yet. */
export type Doubt = 'opened' | 'no-gesture' | Taint;

export type Verdict = { readonly counts: true } | { readonly counts: false; readonly reason: Doubt };

const GESTURE = /^(pointerdown|touchstart|keydown|click) \d{1,9}$/;

export function readEvidence(js: string | undefined, gesture: string | undefined): Evidence {
  return { js: js === '1', gesture: gesture !== undefined && GESTURE.test(gesture) ? gesture : null };
}

/**
 * Whether a person sent this form. A gesture is proof whatever machines did to the link before; a page whose
 * script saw none was filled in by a program. Without the script, sending the form is the gesture, unless
 * the link is tainted.
 */
export function judge({ js, gesture }: Evidence, touches: readonly Touch[], now: Date): Verdict {
  if (js) return gesture === null ? { counts: false, reason: 'no-gesture' } : { counts: true };
  const taint = taintOf(touches, now);
  return taint === null ? { counts: true } : { counts: false, reason: taint };
}
