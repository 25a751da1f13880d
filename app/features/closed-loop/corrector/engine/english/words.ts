const AN_BEFORE_H = /^(?:hour|honest|honou?r|heir)/;
const A_BEFORE_VOWEL = /^(?:uni(?!n|m)|use|usu|uti|eur|ewe|one|once|ubiq|u-)/;

/** By the sound, as far as spelling tells it. */
export function takesAn(word: string): boolean {
  if (AN_BEFORE_H.test(word)) return true;
  return /^[aeiou]/.test(word) && !A_BEFORE_VOWEL.test(word);
}

const verbs =
  'receive call answer order send deliver check help work use change refund replace repair cancel confirm contact ask need want expect offer arrange return explain open close follow notice charge reply apologise apologize promise mention listen solve ship track process update inform resolve complete fail miss wait start finish book pay find tell get give take make keep let';

const IRREGULAR: Readonly<Record<string, string>> = {
  send: 'sent',
  pay: 'paid',
  find: 'found',
  tell: 'told',
  get: 'got',
  give: 'given',
  take: 'taken',
  make: 'made',
  keep: 'kept',
  write: 'written',
  speak: 'spoken',
  forget: 'forgotten',
  choose: 'chosen',
  see: 'seen',
  go: 'gone',
  went: 'gone',
  wrote: 'written',
  spoke: 'spoken',
  took: 'taken',
  gave: 'given',
  forgot: 'forgotten',
  chose: 'chosen',
};

const past = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return /^(?:ship|track)$/.test(base) ? (base === 'ship' ? 'shipped' : 'tracked') : `${base}ed`;
};

/** « received » → « receive ». */
export const BASES: ReadonlyMap<string, string> = new Map(verbs.split(' ').map((base) => [past(base), base]));

/** A base, or a past, → the participle. Bases that are nouns as well are left out. */
export const PARTICIPLE_OF: ReadonlyMap<string, string> = new Map([
  ...[
    'receive',
    'deliver',
    'confirm',
    'explain',
    'resolve',
    'solve',
    'inform',
    'arrange',
    'apologise',
    'apologize',
    'complete',
    'miss',
    'happen',
    'listen',
  ].map((base) => [base, past(base)] as const),
  ...Object.entries(IRREGULAR),
]);

/** What « it is » may be followed by. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  'good bad true false fine clear late early ready easy hard difficult possible impossible important sad nice great wrong right okay normal unusual unacceptable regrettable worth likely unlikely up down over done gone broken lost sent paid free new old my his her their this that better worse best one two more less likewise still always never really quite almost already probably certainly'.split(
    ' ',
  ),
);

export const PLURALS: ReadonlySet<string> = new Set(
  'customers clients orders parcels items products invoices messages calls letters seats tickets rooms products teams colleagues parts pieces boxes refunds payments prices delays mistakes errors problems issues options comments reviews flowers covers chairs tables legs drivers offices stores accounts cards details conditions guests things people'.split(
    ' ',
  ),
);

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|ing|ation|ations|er|ers|able)$/, 'iz$1'],
  [/ys(e[ds]?|ing)$/, 'yz$1'],
  [/our/, 'or'],
  [/tre(s?)$/, 'ter$1'],
  [/ll(ed|ing|er|ers|or)$/, 'l$1'],
  [/ence(s?)$/, 'ense$1'],
  [/ogue(s?)$/, 'og$1'],
  [/que(s?)$/, 'ck$1'],
  [/ae/, 'e'],
  [/l(ment|ful)/, 'll$1'],
];
const BRITISH = new Set(
  'grey programme programmes cheque cheques whilst amongst tyre tyres learnt spelt dreamt burnt enrol licence licences practise practised fulfil fulfils cosy sceptical judgement acknowledgement ageing favourite favourites ok okay signposted'.split(
    ' ',
  ),
);

/** The dictionary is American; British spelling is as right. */
export function isBritish(word: string, spell: (word: string) => boolean): boolean {
  const lower = word.toLowerCase();
  return (
    BRITISH.has(lower) || VARIANTS.some(([from, to]) => from.test(lower) && spell(lower.replace(from, to)))
  );
}
