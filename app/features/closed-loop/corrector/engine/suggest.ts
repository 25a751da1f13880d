const LETTERS = {
  fr: 'abcdefghijklmnopqrstuvwxyzéèêëàâçîïôûùœ',
  en: 'abcdefghijklmnopqrstuvwxyz',
} as const;

const ALIKE: readonly string[] = [
  'aàâ',
  'eéèêë',
  'iîïy',
  'oôö',
  'uùûü',
  'cçks',
  'sz',
  'fv',
  'gj',
  'mn',
  'td',
  'bp',
];
const SOUNDS: readonly (readonly [string, string])[] = [
  ['en', 'an'],
  ['an', 'en'],
  ['em', 'am'],
  ['am', 'em'],
  ['s', 'ss'],
  ['c', 'ss'],
  ['ss', 'c'],
  ['s', 'c'],
  ['c', 's'],
  ['f', 'ph'],
  ['ei', 'ie'],
  ['ie', 'ei'],
  ['ai', 'é'],
  ['o', 'au'],
  ['au', 'o'],
  ['qu', 'c'],
  ['k', 'c'],
  ['ct', 'x'],
  ['eill', 'eil'],
  ['tion', 'ssion'],
  ['cion', 'tion'],
  ['sion', 'tion'],
  ['ent', 'ant'],
  ['ance', 'ence'],
  ['ence', 'ance'],
  ['able', 'ible'],
  ['ible', 'able'],
  ['yz', 'iz'],
  ['a', 'e'],
  ['n', 'nn'],
  ['x', 'ct'],
];

interface Candidate {
  readonly word: string;
  readonly cost: number;
}

/** The letters that are taken for one another. */
const NEAR = new Map(
  [...LETTERS.fr].map((letter) => [
    letter,
    [...new Set(ALIKE.filter((group) => group.includes(letter)).join(''))].join(''),
  ]),
);

const isAlike = (a: string, b: string): boolean =>
  ALIKE.some((group) => group.includes(a) && group.includes(b));
const bare = (letter: string): string => letter.normalize('NFD').charAt(0);

function substitution(a: string, b: string): number {
  if (bare(a) === bare(b)) return 1;
  return isAlike(a, b) ? 2 : 3.4;
}

/** Words one slip away: accents and doubled letters cost least, as people forget them most. */
function* slips(word: string, letters: string, isLikely: boolean): Generator<Candidate> {
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const [letter = '', next = ''] = tail;
    const previous = head.at(-1) ?? '';
    if (letter !== '') {
      const isDouble = letter === previous || letter === next;
      const isMute = at === word.length - 1 && /[sext]/.test(letter);
      if (isDouble || isMute || !isLikely) {
        yield { word: head + tail.slice(1), cost: isDouble ? 1.1 : isMute ? 2.2 : 3 };
      }
      for (const other of isLikely ? (NEAR.get(letter) ?? '') : letters) {
        if (other !== letter) yield { word: head + other + tail.slice(1), cost: substitution(letter, other) };
      }
      if (next !== '' && next !== letter) yield { word: head + next + letter + tail.slice(2), cost: 2 };
    }
    for (const other of isLikely ? new Set([previous, letter, 'e']) : letters) {
      if (other === '') continue;
      const isDouble = other === previous || other === letter;
      yield { word: head + other + tail, cost: isDouble ? 1.1 : other === 'e' ? 2 : 2.6 };
    }
  }
  for (const [written, meant] of SOUNDS) {
    for (let at = word.indexOf(written); at !== -1; at = word.indexOf(written, at + 1)) {
      yield { word: word.slice(0, at) + meant + word.slice(at + written.length), cost: 1.8 };
    }
  }
}

/** The slips that often come two by two: another accent, a letter single or double, a sound written otherwise. */
const LIKELY = 2;
const MAX_FIRST_SLIPS = 60;

/**
 * Advice in a few milliseconds, where Hunspell's own takes up to half a second: one slip first, then a likely
 * slip followed by any other. `weigh` lets a language prefer its common words.
 */
export function quickSuggestions(
  word: string,
  language: 'fr' | 'en',
  spell: (word: string) => boolean,
  weigh: (word: string) => number,
): string[] {
  const found = new Map<string, number>();
  const letters = LETTERS[language];
  const tried = new Set<string>();
  const attempt = ({ word: candidate, cost }: Candidate, more: number): void => {
    const key = candidate;
    if (tried.has(key) && !found.has(key)) return;
    tried.add(key);
    if (candidate.length < 2 || !(found.has(key) || spell(candidate))) return;
    found.set(key, Math.min(found.get(key) ?? Number.POSITIVE_INFINITY, cost + more + weigh(candidate)));
  };
  const first = [...slips(word, letters, false)];
  for (const one of first) attempt(one, 0);
  // Keyboards without accents leave out all of them at once.
  const isBare = language === 'fr' && /e.*e/.test(word) && !/[éèêàùçîïôû]/.test(word);
  const isSure = !isBare && [...found.values()].some((cost) => cost <= LIKELY);
  if (!isSure) {
    const likely = first
      .filter((one) => one.cost <= LIKELY)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MAX_FIRST_SLIPS);
    const narrow = found.size > 0;
    for (const one of likely) {
      for (const two of slips(one.word, letters, true)) {
        if (!narrow || two.cost <= (isBare ? 1 : LIKELY)) attempt(two, one.cost);
      }
    }
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([one]) => one);
}
