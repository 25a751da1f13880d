import type { AffixRule } from '../affixes.ts';
import type { Derivation, Lexicon } from '../lexicon.ts';

export type Gender = 'm' | 'f' | null;
/** `null`: the form is the same in both, as « colis ». */
export type GramNumber = 's' | 'p' | null;

/** Persons of a verb, as bits that can be joined. */
export const PERSON = { je: 1, tu: 2, il: 4, nous: 8, vous: 16, ils: 32 } as const;

export type Reading =
  | { readonly pos: 'noun'; readonly lemma: string; readonly gender: Gender; readonly number: GramNumber }
  | {
      readonly pos: 'participle';
      readonly lemma: string;
      readonly gender: Gender;
      readonly number: GramNumber;
    }
  | { readonly pos: 'infinitive'; readonly lemma: string }
  | { readonly pos: 'gerund'; readonly lemma: string }
  | { readonly pos: 'verb'; readonly lemma: string; readonly persons: number; readonly isOrder: boolean };

const NOUN_FLAGS = new Set(['S.', 'X.', 'A.', 'I.', 'S=']);
const GENDERED = new Set(['F.', 'F+', 'Fs', 'Fc', 'Fe', 'Fx', 'W.', 'Wx', 'Gs', 'Gc', 'Ge', 'Go']);
const ONE_PERSON = new Set(['suis', 'vais']);

function nounOf(stem: string, { flag, add, strip, before }: AffixRule): Reading {
  const isBase = add === '';
  if (NOUN_FLAGS.has(flag)) {
    return {
      pos: 'noun',
      lemma: stem,
      gender: null,
      number: isBase ? (/[sxz]$/.test(stem) ? null : 's') : 'p',
    };
  }
  const isMasculine =
    isBase || add === 's' || (add === 'x' && strip === '') || add === 'ux' || /^ls?$/.test(add);
  const isPlural = !before.includes("L'");
  const number = isMasculine && isBase && /[sx]$/.test(stem) ? null : isPlural ? 'p' : 's';
  return { pos: 'noun', lemma: stem, gender: isMasculine ? 'm' : 'f', number };
}

/** Participles end alike in every conjugation: -, -s, -e, -es. */
function participleOf(stem: string, { add, before }: AffixRule): Reading {
  const isFeminine = /e$|es$/.test(add);
  const isPlural = add.endsWith('s') && !before.includes("L'");
  const isBoth = !isFeminine && add.endsWith('s') && before.includes("L'");
  return {
    pos: 'participle',
    lemma: stem,
    gender: isFeminine ? 'f' : 'm',
    number: isBoth ? null : isPlural ? 'p' : 's',
  };
}

function personsOf(form: string, stem: string, before: string): number {
  const has = (word: string): boolean => before.includes(word);
  const third =
    /(?:ent|ont)$/.test(form) &&
    form !== stem.slice(0, -2) &&
    !(form.endsWith('ient') && stem.endsWith('enir'));
  if (has("j'")) {
    const second = /[sx]$/.test(form) && !ONE_PERSON.has(form) ? PERSON.tu : 0;
    return PERSON.je | second | (has("s'") || /(?:e|asse)$/.test(form) ? PERSON.il : 0);
  }
  if (has("s'") || has("c'") || /^(?:vont|iront|iraient|allaient|aillent|allèrent)$/.test(form)) {
    return third ? PERSON.ils : PERSON.il;
  }
  if (has("l'") && !has("m'")) return PERSON.nous;
  if (has("l'") && !has("t'")) return PERSON.vous;
  return third ? PERSON.ils : PERSON.tu;
}

function read(form: string, { stem, rule }: Derivation): Reading | null {
  const { flag, before } = rule;
  if (NOUN_FLAGS.has(flag) || GENDERED.has(flag)) return nounOf(stem, rule);
  if (/^(?:L'|D'|d'q'$|q'$)/.test(before)) return participleOf(stem, rule);
  if (before.includes("d'") && form === stem) return { pos: 'infinitive', lemma: stem };
  if (before.includes("d'") && form.endsWith('ant')) return { pos: 'gerund', lemma: stem };
  if (!/[nl]'/.test(before)) return null;
  // « dînent » and the like come with `'s` only where the verb can be reflexive; the persons stay right.
  return {
    pos: 'verb',
    lemma: stem,
    persons: personsOf(form, stem, before),
    isOrder: !before.includes("q'"),
  };
}

const NOTHING: readonly Reading[] = [];

/** All that a form can be; nothing for words that are not inflected. */
export function readings(lexicon: Lexicon, form: string): readonly Reading[] {
  if (form.length < 2) return NOTHING;
  const found = lexicon.derivations(form).flatMap((one) => read(form, one) ?? []);
  // « colis », « fils », « avis »: alike in both numbers, and derived from nothing.
  const isWhole =
    /[sxz]$/.test(form) && lexicon.flags(form).some((flags) => /^L'D'Q'$|^D'Q'$|^$/.test(flags));
  return isWhole ? [{ pos: 'noun', lemma: form, gender: null, number: null }, ...found] : found;
}

export const distance = (a: string, b: string): number => {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  return a.length - same + (b.length - same);
};

/** The form of a verb for a person that is nearest to what was written. */
export function conjugate(lexicon: Lexicon, lemma: string, person: number, written: string): string | null {
  const fit = lexicon.forms(lemma).flatMap(({ form, rule }) => {
    const reading = read(form, { stem: lemma, rule });
    const isFit = reading?.pos === 'verb' && (reading.persons & person) !== 0 && !reading.isOrder;
    return isFit ? [form] : [];
  });
  return fit.sort((a, b) => distance(a, written) - distance(b, written))[0] ?? null;
}

/** The form of a noun, an adjective or a participle in a gender and number. */
export function inflect(
  lexicon: Lexicon,
  lemma: string,
  pos: 'noun' | 'participle',
  gender: Gender,
  number: 's' | 'p',
): string | null {
  for (const { form, rule } of lexicon.forms(lemma)) {
    const reading = read(form, { stem: lemma, rule });
    if (reading?.pos !== pos) continue;
    if (gender !== null && reading.gender !== null && reading.gender !== gender) continue;
    if (reading.number === null || reading.number === number) return form;
  }
  return null;
}
