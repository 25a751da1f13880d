import type { DetractorType } from './detractor-type.ts';

/** Words that point to a type, in folded letters (no capitals, no accents, straight apostrophes). */
export interface Cue {
  readonly type: DetractorType;
  /** 3: says it outright; 2: says it in most mouths; 1: only adds to others. */
  readonly weight: 1 | 2 | 3;
  readonly pattern: RegExp;
}

export const cues = (
  type: DetractorType,
  weight: Cue['weight'],
  patterns: readonly string[],
): readonly Cue[] =>
  patterns.map((pattern) => ({
    type,
    weight,
    pattern: new RegExp(`(?<![a-z])(?:${pattern})(?:(?<![a-z])|(?![a-z]))`, 'g'),
  }));
