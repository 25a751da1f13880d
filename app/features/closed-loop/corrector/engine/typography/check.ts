import type { RawFinding } from '../finding.ts';
import type { Token } from '../tokens.ts';
import { ENGLISH_TYPOGRAPHY } from './english.ts';
import { FRENCH_TYPOGRAPHY } from './french.ts';

const ABBREVIATION =
  /(?:^|[\s(«\u00a0])(?:m|mm|mme|mmes|mlle|mr|mrs|ms|dr|etc|ex|p|tél|tel|st|cf|env|max|min|no|vs|av|bd|réf|ref|e\.g|i\.e|a\.m|p\.m|\p{L})\.$/iu;

/** « parti. il »: a sentence begins with a capital. Not after a line's end: a letter's first line ends in a comma. */
function capitals(text: string): RawFinding[] {
  const found: RawFinding[] = [];
  for (const match of text.matchAll(
    /(?<=[\p{L}\d»”")’]\u00a0?[.!?]["”]?[ \u00a0]+)(\p{Ll}[\p{L}\p{M}]*)/gu,
  )) {
    const [word] = match;
    const before = text.slice(Math.max(0, match.index - 12), match.index).trimEnd();
    if (
      ABBREVIATION.test(before) ||
      before.endsWith('..') ||
      /^\p{Ll}+[.@]\p{L}/u.test(text.slice(match.index))
    )
      continue;
    const proposal = word.charAt(0).toUpperCase() + word.slice(1);
    found.push({
      start: match.index,
      end: match.index + word.length,
      kind: 'typography',
      rule: 'capital',
      values: { word },
      proposals: [proposal],
    });
  }
  return found;
}

/** Spaces, marks and capitals. What stands in an address or a code is left alone. */
export function typography(text: string, tokens: readonly Token[], language: 'fr' | 'en'): RawFinding[] {
  const opaque = tokens.filter((one) => one.kind === 'opaque' || one.kind === 'number');
  const found: RawFinding[] = capitals(text);
  for (const { rule, pattern, meant } of language === 'fr' ? FRENCH_TYPOGRAPHY : ENGLISH_TYPOGRAPHY) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const proposal = meant(match);
      if (
        proposal === null ||
        proposal === match[0] ||
        opaque.some((one) => one.start < end && start < one.end)
      )
        continue;
      found.push({ start, end, kind: 'typography', rule, values: { word: match[0] }, proposals: [proposal] });
    }
  }
  for (const match of text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=\S)/g)) {
    const proposal = match[0].includes('\u00a0') ? '\u00a0' : ' ';
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'typography',
      rule: 'double-space',
      proposals: [proposal],
    });
  }
  return found;
}
