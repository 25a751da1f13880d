export interface Token {
  /** `opaque`: an address, a code, a variable of a template: never judged, never a word. */
  readonly kind: 'word' | 'number' | 'mark' | 'opaque';
  readonly text: string;
  /** In lower case, with the apostrophe `'`. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** After a hyphen, as in « avez-vous »: the pronoun alone, `vous`. */
  readonly clitic: string | null;
}

const OPAQUE =
  /\{\{[^}]*\}\}|\{[^{}\n]*\}|https?:\/\/[^\s<>«»"]+|www\.[^\s<>«»"]+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|#[\p{L}\d]+|[\p{L}-]*\d[\p{L}\d]*(?:[-/_.:][\p{L}\d]+)*|[\p{L}\d-]+\.(?:fr|com|org|net|eu|be|ch|io|uk)\b/u;
const WORD = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*[’']?/u;
const PATTERN = new RegExp(`(${OPAQUE.source})|(${WORD.source})|(\\S)`, 'gu');

const ELIDED = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu|presqu|quelqu)['’](?=[\p{L}])/iu;
const WHOLE = /^(?:aujourd|prud|presqu['’]î|quelqu['’]un|entr['’])/iu;
const CLITIC =
  /^(.+?)-(?:t-)?(je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|le|la|les|lui|leur|y|en|là|ci)$/u;
const WITH_HYPHEN =
  /^(?:(?:ceux|celui|celles?|elle|lui|eux|nous|vous|moi|toi|soi|par|là|peut|ci)-|rendez-vous)/u;

/** A word of French with what is elided before it: « l’hôtel » is two words. */
function words(text: string, start: number, isFrench: boolean): Token[] {
  const elided = isFrench && !WHOLE.test(text) ? ELIDED.exec(text)?.[0] : undefined;
  const make = (part: string, at: number): Token => {
    const lower = part.toLowerCase().replaceAll('’', "'");
    const parts = isFrench && !WITH_HYPHEN.test(lower) ? CLITIC.exec(lower) : null;
    return {
      kind: 'word',
      text: part,
      lower: parts?.[1] ?? lower,
      start: at,
      end: at + part.length,
      clitic: parts?.[2] ?? null,
    };
  };
  if (elided === undefined) return [make(text, start)];
  return [make(elided, start), ...words(text.slice(elided.length), start + elided.length, isFrench)];
}

/** Cuts a text into words, numbers and marks. */
export function tokenize(text: string, language: 'fr' | 'en'): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, opaque, word] = match;
    const start = match.index;
    if (word !== undefined) {
      const bare = word.replace(/(?<=[^\p{L}]|.)[’']$/u, (mark) =>
        language === 'fr' && ELIDED.test(`${word}a`) ? mark : '',
      );
      tokens.push(...words(bare, start, language === 'fr'));
      continue;
    }
    const isNumber = opaque !== undefined && /^[\d.,:/-]+$/.test(opaque);
    tokens.push({
      kind: isNumber ? 'number' : opaque === undefined ? 'mark' : 'opaque',
      text: whole,
      lower: whole.toLowerCase(),
      start,
      end: start + whole.length,
      clitic: null,
    });
  }
  return tokens;
}

const ENDS = new Set(['.', '!', '?', '…', ';', ':', '«', '»', '"', '“', '”', '(', ')', '•']);
const ABBREVIATIONS = new Set([
  'm',
  'mm',
  'mme',
  'mr',
  'mrs',
  'dr',
  'etc',
  'ex',
  'p',
  'tél',
  'st',
  'no',
  'vs',
  'approx',
]);

/** Whether a new sentence may begin between two tokens. */
export function partsSentences(before: Token, mark: Token, text: string): boolean {
  if (!ENDS.has(mark.text)) return text.slice(before.end, mark.start).includes('\n');
  return !(mark.text === '.' && ABBREVIATIONS.has(before.lower));
}

/** The sentences of a text, without the marks that end them. */
export function sentences(tokens: readonly Token[], text: string): Token[][] {
  const all: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before !== undefined && partsSentences(before, token, text)) {
      if (current.length > 0) all.push(current);
      current = [];
      if (token.kind === 'mark' && ENDS.has(token.text)) continue;
    } else if (token.kind === 'mark' && ENDS.has(token.text) && token.text !== '.') {
      continue;
    }
    current.push(token);
  }
  if (current.length > 0) all.push(current);
  return all;
}
