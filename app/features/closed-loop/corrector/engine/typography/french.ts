interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  /** Null: not a fault after all. */
  readonly meant: (match: RegExpMatchArray) => string | null;
}

const NB = '\u00a0';
const ELIDED = '(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu|presqu|quelqu|aujourd|entr)';

/** What a French printer would correct. */
export const FRENCH_TYPOGRAPHY: readonly Rule[] = [
  {
    rule: 'apostrophe',
    pattern: new RegExp(`(?<=(?<![\\p{L}])${ELIDED})'(?=[\\p{L}«])`, 'giu'),
    meant: () => '’',
  },
  {
    // A sign of two parts; « !! » is one fault, the tone's.
    rule: 'space-before-mark',
    pattern: /(?<=[\p{L}\d)»”"…’])([ \u2009]*)([!?;:])(?![\p{L}\d/)(])/gu,
    meant: ([, , mark]) => `${NB}${mark}`,
  },
  {
    rule: 'space-before-mark',
    pattern: /(?<=\d)[ \u2009]?([%€])/gu,
    meant: ([, mark]) => `${NB}${mark}`,
  },
  {
    rule: 'guillemets',
    pattern: /(?<![\d\p{L}])["“]([^"“”\n]{1,300})["”](?!\p{L})/gu,
    meant: ([, inside]) => `«${NB}${inside?.trim()}${NB}»`,
  },
  { rule: 'inside-guillemets', pattern: /«([ \u2009]?)(?=[^\s\u00a0])/gu, meant: () => `«${NB}` },
  { rule: 'inside-guillemets', pattern: /(?<=[^\s\u00a0\u202f])([ \u2009]?)»/gu, meant: () => `${NB}»` },
  { rule: 'ellipsis', pattern: /(?<!\.)\.{3}(?!\.)/g, meant: () => '…' },
  {
    rule: 'no-space-before',
    pattern: /(?<=[\p{L}\d)])[ \u00a0]+([,.])(?!\d|\.|\p{L})/gu,
    meant: ([, mark]) => mark ?? '',
  },
  { rule: 'space-after', pattern: /(?<=\p{L}),(?=\p{L})/gu, meant: () => ', ' },
];
