export type FindingKind = 'spelling' | 'agreement' | 'homophone' | 'typography' | 'tone';

/** A fault before it is put into words: `rule` and `values` are a sentence of the catalogue. */
export interface RawFinding {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  readonly rule: string;
  readonly values?: Readonly<Record<string, string>>;
  /** The likeliest first; empty when a person must find better words. */
  readonly proposals: readonly string[];
}

export interface Checked {
  readonly findings: readonly RawFinding[];
  readonly tone: 'calm' | 'harsh';
}

/** Writes `proposal` with the capitals of the word that it replaces. */
export function asWritten(proposal: string, written: string): string {
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return proposal.toUpperCase();
  const first = written[0] ?? '';
  return first !== first.toLowerCase() ? (proposal[0] ?? '').toUpperCase() + proposal.slice(1) : proposal;
}
