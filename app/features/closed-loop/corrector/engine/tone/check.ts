import type { RawFinding } from '../finding.ts';
import type { Token } from '../tokens.ts';
import { ACKNOWLEDGES, TONE } from './words.ts';

/** Under this many words nobody can have thanked yet. */
const ENOUGH_WORDS = 12;
/** Words in capitals in a row that are no abbreviation. */
const SHOUTED =
  /(?<![\p{L}\d-])(?:\p{Lu}{4,}(?:[ \u00a0]+\p{Lu}{2,})*|\p{Lu}{2,}(?:[ \u00a0]+\p{Lu}{3,})+)(?![\p{L}\d-])/gu;
const ACRONYMS =
  /^(?:IBAN|SEPA|HTTP|HTML|SIRET|SIREN|TVA|UNESCO|NASA|OTAN|CNIL|RGPD|GDPR|ISBN|ADSL|WIFI|USB|PDF|SMS|RCS|SAV|FAQ|BIC|SWIFT|VPN|FNAC|SNCF|RATP|IKEA|ASAP|CASE|JPEG)$/;

const shouted = (text: string, tokens: readonly Token[]): RawFinding[] => {
  const found: RawFinding[] = [];
  for (const match of text.matchAll(SHOUTED)) {
    const [word] = match;
    const end = match.index + word.length;
    if (
      ACRONYMS.test(word) ||
      tokens.some((one) => one.kind === 'opaque' && one.start < end && match.index < one.end)
    )
      continue;
    const before = text.slice(0, match.index).trimEnd();
    const lower = word.toLowerCase();
    const begins = before === '' || /[.!?…:]$/.test(before);
    found.push({
      start: match.index,
      end,
      kind: 'tone',
      rule: 'shouting',
      values: { word },
      proposals: [begins ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower],
    });
  }
  for (const match of text.matchAll(/[ \u00a0]?(?:!{2,}|\?{2,}|[!?]{2,})(?!\p{L})/gu)) {
    const mark = match[0].includes('?') ? '?' : '!';
    const space = /^[ \u00a0]/.test(match[0]) ? '\u00a0' : '';
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'tone',
      rule: 'marks',
      values: { word: match[0].trim() },
      proposals: [`${space}${mark}`],
    });
  }
  return found;
};

export interface ToneVerdict {
  readonly findings: readonly RawFinding[];
  readonly tone: 'calm' | 'harsh';
}

/** `isUnhappy`: the letter answers somebody who complained, and must say that they were heard. */
export function tone(
  text: string,
  tokens: readonly Token[],
  language: 'fr' | 'en',
  isUnhappy: boolean,
): ToneVerdict {
  const findings = shouted(text, tokens);
  for (const { rule, pattern, meant } of TONE[language]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (tokens.some((one) => one.kind === 'opaque' && one.start < end && match.index < one.end)) continue;
      findings.push({
        start: match.index,
        end,
        kind: 'tone',
        rule,
        values: { word: match[0] },
        proposals: meant.map((one) => one.replace('$1', match[1] ?? '')),
      });
    }
  }
  const words = tokens.filter((one) => one.kind === 'word');
  const first = words[0];
  if (
    isUnhappy &&
    first !== undefined &&
    words.length >= ENOUGH_WORDS &&
    !ACKNOWLEDGES[language].test(text)
  ) {
    findings.push({
      start: first.start,
      end: first.end,
      kind: 'tone',
      rule: 'acknowledgement',
      proposals: [],
    });
  }
  const isHarsh = findings.some((one) => ['shouting', 'marks', 'blame', 'brusque'].includes(one.rule));
  return { findings, tone: isHarsh ? 'harsh' : 'calm' };
}
