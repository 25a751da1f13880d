import type { RawFinding } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { elision } from './elision.ts';
import { homophones } from './homophones.ts';
import { infinitives } from './infinitives.ts';
import { nounGroups } from './noun-groups.ts';
import { participles } from './participles.ts';
import { Phrase } from './phrase.ts';
import { subjectVerb } from './subject-verb.ts';
import { subjunctive } from './subjunctive.ts';

/** The surest first: where two rules meet, the earlier is kept. */
const RULES = [elision, homophones, subjunctive, participles, infinitives, subjectVerb, nounGroups] as const;

export function french(
  phrases: readonly Token[][],
  text: string,
  lexicon: Lexicon,
  meant: ReadonlyMap<number, string>,
): RawFinding[] {
  const found: RawFinding[] = [];
  const all = phrases.map((tokens) => new Phrase(tokens, text, lexicon, meant, found));
  for (const rule of RULES) for (const phrase of all) rule(phrase);
  return found;
}
