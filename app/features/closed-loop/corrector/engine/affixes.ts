/** One line of a Hunspell affix file (`FLAG long`): take `strip` off the stem, put `add` in its place. */
export interface AffixRule {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** Which elided words may stand before the form: `j'n'q'`. They tell the person of a verb. */
  readonly before: string;
  applies(stem: string): boolean;
}

const conditions = new Map<string, RegExp>();

function condition(text: string): RegExp {
  const known = conditions.get(text);
  if (known !== undefined) return known;
  const made = new RegExp(`${text}$`, 'u');
  conditions.set(text, made);
  return made;
}

export function readAffixes(aff: string): AffixRule[] {
  const rules: AffixRule[] = [];
  for (const [, flag = '', strip = '', add = '', before = '', when = '.'] of aff.matchAll(
    /^SFX (\S\S) +(\S+) +([^\s/]+)(?:\/(\S+))? +(\S+)[^\S\n]*$/gmu,
  )) {
    // The head of a family looks like a line of it: `SFX S. Y 2`.
    if (strip === 'Y' && /^\d+$/.test(add)) continue;
    const stripped = strip === '0' ? '' : strip;
    const pattern = when === '.' ? null : condition(when);
    rules.push({
      flag,
      strip: stripped,
      add: add === '0' ? '' : add,
      before,
      applies: (stem) => stem.endsWith(stripped) && (pattern === null || pattern.test(stem)),
    });
  }
  return rules;
}
