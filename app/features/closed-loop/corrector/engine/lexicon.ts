import { type AffixRule, readAffixes } from './affixes.ts';
import { StemTable } from './stem-table.ts';

/** What a rule of the affix file makes of a stem. */
export interface Derivation {
  readonly stem: string;
  readonly rule: AffixRule;
}

/** Forms remembered: one mail has some hundred different ones. */
const MAX_REMEMBERED = 4_000;

/**
 * A Hunspell dictionary read backwards: from a form to its stems and the rules between them. The endings of the
 * French dictionary tell gender, number and person, which its public edition no longer writes down.
 */
export class Lexicon {
  readonly #stems: StemTable;
  readonly #byEnding = new Map<string, AffixRule[]>();
  readonly #byFlag = new Map<string, AffixRule[]>();
  readonly #remembered = new Map<string, readonly Derivation[]>();
  #longest = 0;

  constructor(aff: string, dic: Buffer) {
    this.#stems = new StemTable(dic);
    for (const rule of readAffixes(aff)) {
      this.#longest = Math.max(this.#longest, rule.add.length);
      const same = this.#byEnding.get(rule.add);
      if (same === undefined) this.#byEnding.set(rule.add, [rule]);
      else same.push(rule);
      const family = this.#byFlag.get(rule.flag);
      if (family === undefined) this.#byFlag.set(rule.flag, [rule]);
      else family.push(rule);
    }
  }

  /** The flags of a stem, one entry for each homonym. */
  flags(stem: string): readonly string[] {
    return this.#stems.flagsOf(stem);
  }

  derivations(form: string): readonly Derivation[] {
    const known = this.#remembered.get(form);
    if (known !== undefined) return known;
    const found: Derivation[] = [];
    for (let cut = Math.max(0, form.length - this.#longest); cut <= form.length; cut += 1) {
      const rules = this.#byEnding.get(form.slice(cut));
      if (rules === undefined) continue;
      const flagsByStem = new Map<string, readonly string[]>();
      for (const rule of rules) {
        const stem = form.slice(0, cut) + rule.strip;
        if (!rule.applies(stem)) continue;
        let flags = flagsByStem.get(stem);
        if (flags === undefined) {
          flags = this.#stems.flagsOf(stem);
          flagsByStem.set(stem, flags);
        }
        if (flags.some((one) => hasFlag(one, rule.flag))) found.push({ stem, rule });
      }
    }
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(form, found);
    return found;
  }

  /** Every form of a stem, in the order of the affix file: the present comes before other tenses. */
  forms(stem: string): readonly { readonly form: string; readonly rule: AffixRule }[] {
    const found: { form: string; rule: AffixRule }[] = [];
    for (const flags of this.#stems.flagsOf(stem)) {
      for (let at = 0; at < flags.length; at += 2) {
        for (const rule of this.#byFlag.get(flags.slice(at, at + 2)) ?? []) {
          if (!rule.applies(stem)) continue;
          found.push({ form: stem.slice(0, stem.length - rule.strip.length) + rule.add, rule });
        }
      }
    }
    return found;
  }
}

function hasFlag(flags: string, flag: string): boolean {
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true;
  return false;
}
