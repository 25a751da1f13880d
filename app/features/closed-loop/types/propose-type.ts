import type { Cue } from './cue.ts';
import { ENGLISH_CUES } from './cues-en.ts';
import { FRENCH_CUES } from './cues-fr.ts';
import { DETRACTOR_TYPES, type DetractorType } from './detractor-type.ts';
import { foldComment } from './fold-comment.ts';
import { isDenied } from './is-denied.ts';

/** Where in the comment, in UTF-16 units, as `slice` takes them. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

export interface ProposedType {
  readonly type: DetractorType;
  /** What made it think so, in the order of the comment, none within another. */
  readonly words: readonly Words[];
}

/** Under this weight nothing is proposed: no proposal costs a glance, a wrong one a wrong letter. */
const ENOUGH = 2;

/** Two types this close are a matter of reading. */
const LEAD = 1;

/** A comment is cut here: what somebody is about to do is said long before. */
const READ_CHARACTERS = 4_000;

/**
 * The type that a comment speaks of, with the words that say so, or null: for a person to confirm. The languages are
 * not told apart first: customers mix them, and the cues of one mean nothing in the other.
 */
export function proposeType(comment: string | null): ProposedType | null {
  if (comment === null) return null;
  const folded = foldComment(comment.slice(0, READ_CHARACTERS));
  const found = [...FRENCH_CUES, ...ENGLISH_CUES].flatMap((cue) => match(cue, folded));
  const counted = withoutInner(found);
  const [best, second] = DETRACTOR_TYPES.map((type) => {
    const own = counted.filter((one) => one.cue.type === type);
    return { type, own, weight: own.reduce((sum, one) => sum + one.cue.weight, 0) };
  }).sort((a, b) => b.weight - a.weight);
  if (best === undefined || best.weight < ENOUGH || best.weight - (second?.weight ?? 0) < LEAD) return null;
  const words = best.own.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return { type: best.type, words: joined(words) };
}

interface Found extends Words {
  readonly cue: Cue;
}

function match(cue: Cue, folded: string): Found[] {
  return [...folded.matchAll(cue.pattern)].flatMap((one) => {
    const [start, end] = [one.index, one.index + one[0].trimEnd().length];
    return isDenied(folded, start, end) ? [] : [{ cue, start, end }];
  });
}

/** The longest reading of the same words: "si je pouvais partir" is not also "partir". */
function withoutInner(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept;
}

function joined(words: readonly Words[]): Words[] {
  return words.filter((one, i) => i === 0 || one.start >= (words[i - 1]?.end ?? 0));
}
