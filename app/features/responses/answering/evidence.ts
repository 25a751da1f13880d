/** Something that happened to the link of an invitation. */
export interface Touch {
  readonly at: Date;
  readonly kind: 'open' | 'head' | 'trap' | 'submit';
  readonly score: number | null;
  readonly signals: readonly string[];
}

/** Why an answer was not taken for a person's. Shown to people, so each has its sentence in the catalogue. */
export type DoubtReason =
  | 'no-gesture'
  | 'head'
  | 'several-scores'
  | 'trap'
  | 'right-after-delivery'
  | 'scanner';

export type Judgement =
  | { readonly counts: true; readonly by: 'gesture' | 'plain' }
  | { readonly counts: false; readonly reason: DoubtReason };

/** What a form says of how it was filled in. */
export interface FormSigns {
  /** The page's script ran. */
  readonly hasScript: boolean;
  /** The first trusted event that the script saw, and the milliseconds before it: `pointerdown 1840`. */
  readonly gesture: string | null;
}

/** A scanner is done long before this; a person who comes back later is believed again. */
export const TAINT_MS = 10 * 60_000;

/** Nobody weighs two different scores in less. */
const SEVERAL_SCORES_MS = 10_000;

/** Nobody finds a mail, reads it and answers sooner; a gateway opens its links while it passes. */
export const DELIVERY_MS = 3_000;

/** Signals that a touch carries by itself. */
export const SIGNAL = { scanner: 'scanner', rightAfterDelivery: 'right-after-delivery' } as const;

/**
 * Whether a submitted form is a person's. A trusted pointer, touch or key event on the page always counts, whatever
 * happened to the link before. Without JavaScript there is no event: a plain submit counts while nothing about the
 * link smells of a machine. With JavaScript and without an event it never counts.
 */
export function judge({ hasScript, gesture }: FormSigns, touches: readonly Touch[], now: Date): Judgement {
  if (hasScript) {
    return gesture === null ? { counts: false, reason: 'no-gesture' } : { counts: true, by: 'gesture' };
  }
  const reason = taint(touches, now);
  return reason === null ? { counts: true, by: 'plain' } : { counts: false, reason };
}

/** What makes a link suspect now, or null. */
export function taint(touches: readonly Touch[], now: Date): DoubtReason | null {
  const recent = touches.filter((touch) => now.getTime() - touch.at.getTime() < TAINT_MS);
  if (recent.some((touch) => touch.kind === 'trap')) return 'trap';
  if (recent.some((touch) => touch.kind === 'head')) return 'head';
  if (recent.some((touch) => touch.signals.includes(SIGNAL.scanner))) return 'scanner';
  if (hasSeveralScores(recent)) return 'several-scores';
  if (recent.some((touch) => touch.signals.includes(SIGNAL.rightAfterDelivery)))
    return 'right-after-delivery';
  return null;
}

function hasSeveralScores(touches: readonly Touch[]): boolean {
  const opened = touches
    .filter((touch) => touch.kind === 'open' && touch.score !== null)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return opened.some((touch, i) => {
    const next = opened.slice(i + 1).find((other) => other.score !== touch.score);
    return next !== undefined && next.at.getTime() - touch.at.getTime() <= SEVERAL_SCORES_MS;
  });
}
