import type { RawFinding } from './finding.ts';
import type { Token } from './tokens.ts';

const MAY_DOUBLE: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set([
    'nous',
    'vous',
    'très',
    'si',
    'non',
    'oui',
    'bien',
    'en',
    'faire',
    'peu',
    'tout',
    'là',
    'ha',
    'bla',
    'le',
    'y',
  ]),
  en: new Set(['had', 'that', 'very', 'so', 'no', 'yes', 'bye', 'is', 'her', 'you', 'it']),
};

/** « été été », "the the". */
export function doubled(tokens: readonly Token[], text: string, language: 'fr' | 'en'): RawFinding[] {
  const found: RawFinding[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === undefined || token.kind !== 'word' || next.lower !== token.lower) continue;
    const isApart = /^[ \u00a0]+$/.test(text.slice(token.end, next.start));
    if (!isApart || MAY_DOUBLE[language].has(token.lower) || token.clitic !== null || next.clitic !== null)
      continue;
    if (/^\p{Lu}/u.test(next.text)) continue;
    found.push({
      start: token.start,
      end: next.end,
      kind: 'spelling',
      rule: 'doubled',
      values: { word: token.text },
      proposals: [token.text],
    });
  }
  return found;
}
