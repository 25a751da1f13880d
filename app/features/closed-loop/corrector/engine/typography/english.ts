interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly meant: (match: RegExpMatchArray) => string | null;
}

export const ENGLISH_TYPOGRAPHY: readonly Rule[] = [
  {
    rule: 'no-space-before',
    pattern: /(?<=[\p{L}\d)])[ \u00a0]+([!?;:,.])(?!\d|\.|\p{L}|[)(])/gu,
    meant: ([, mark]) => mark ?? '',
  },
  { rule: 'space-after', pattern: /(?<=\p{L}),(?=\p{L})/gu, meant: () => ', ' },
  { rule: 'ellipsis', pattern: /(?<!\.)\.{3}(?!\.)/g, meant: () => '…' },
  {
    rule: 'capital-i',
    pattern: /(?<![\p{L}.'’-])i(?=['’](?:m|ll|ve|d)\b|[ ,.!?])(?!\.e)/gu,
    meant: () => 'I',
  },
];
