import { type Phrase } from './phrase.ts';
import { subjectOf } from './subject.ts';
import { AVOIR, ETRE } from './words.ts';

/** A « que » that is surely followed by the subjunctive. */
const TRIGGERS = [
  /(?:^| )(?:désolée?s?|navrée?s?|ravie?s?|heureu(?:x|ses?)|contente?s?|tristes?|surprise?s?|déçue?s?|fâchée?s?) qu[e']$/,
  /(?:^| )(?:regrett\p{L}+|déplor\p{L}+|souhait(?:e|ons|ez|ent|ait|erais|erait|erions)|voudr(?:ais|ait|ions)|voul(?:ons|ez)|veu[tx]|crai(?:ns|gnons)|dout(?:e|ons)) qu[e']$/u,
  /(?:^| )(?:avant|pour|afin|sans|à condition|de peur|de crainte|en attendant|pourvu) qu[e']$/,
  /(?:^| )jusqu' à ce qu[e']$/,
  /(?:il faut|il faudrait|il fallait|dommage|regrettable|normal|anormal|important|inadmissible|inacceptable|possible|impossible|nécessaire|préférable|étonnant) qu[e']$/,
];
const BIEN_QUE = /(?:^| )bien qu[e']$/;
const NOT_BIEN_QUE =
  /(?:si|aussi|tant|eh|très|assez|trop|va|est|sais|savez|savons|vois|voyez|pense|sûr|comprends|comprenons) bien qu[e']$/;

const SUBJUNCTIVE: Readonly<Record<string, string>> = {
  a: 'ait',
  as: 'aies',
  ai: 'aie',
  avons: 'ayons',
  avez: 'ayez',
  ont: 'aient',
  est: 'soit',
  es: 'sois',
  suis: 'sois',
  sommes: 'soyons',
  êtes: 'soyez',
  sont: 'soient',
  peut: 'puisse',
  peux: 'puisse',
  pouvons: 'puissions',
  pouvez: 'puissiez',
  peuvent: 'puissent',
  fait: 'fasse',
  faites: 'fassiez',
  font: 'fassent',
  va: 'aille',
  vont: 'aillent',
  allez: 'alliez',
  recevez: 'receviez',
  sait: 'sache',
  savez: 'sachiez',
  prend: 'prenne',
  prennent: 'prennent',
  vient: 'vienne',
  doit: 'doive',
};

/** « Je ai », « la commande ai »: « ai » has one subject only. */
function auxiliaryFor(person: number, isSubjunctive: boolean): string[] {
  if (person === 32) return isSubjunctive ? ['aient'] : ['ont'];
  return isSubjunctive ? ['ait', 'a'] : ['a', 'ait'];
}

/** The « que » before a subject governs its verb. */
function isTriggered(phrase: Phrase, from: number): boolean {
  const que = phrase.lower(from - 1);
  if (que !== 'que' && que !== "qu'") return false;
  const before = phrase.words
    .slice(Math.max(0, from - 6), from)
    .map((word) => word.lower)
    .join(' ');
  if (BIEN_QUE.test(before)) return !NOT_BIEN_QUE.test(before);
  return TRIGGERS.some((one) => one.test(before));
}

export function subjunctive(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) {
    if (word.kind !== 'word') continue;
    const subject = subjectOf(phrase, at);
    const isAfterQue = subject !== null && isTriggered(phrase, subject.from);
    if (word.lower === 'ai' && word.clitic === null && subject?.persons !== 1) {
      if (
        subject === null &&
        !/^(?:que|qu'|et)$/.test(phrase.lower(at - 1)) &&
        phrase.at(at - 1)?.kind !== 'word'
      )
        continue;
      if (
        /\bj'|\bje\b/.test(
          phrase.words
            .slice(0, at)
            .map((one) => one.lower)
            .join(' '),
        ) &&
        subject === null
      )
        continue;
      phrase.report(
        'homophone',
        isAfterQue ? 'ait' : 'ai',
        word,
        auxiliaryFor(subject?.persons ?? 4, isAfterQue),
        { subject: subject?.name ?? '' },
      );
      continue;
    }
    const meant = SUBJUNCTIVE[word.lower];
    if (!isAfterQue || meant === undefined || subject === null || meant === word.lower) continue;
    const isVerb =
      AVOIR.has(word.lower) ||
      ETRE.has(word.lower) ||
      word.readings.some((one) => one.pos === 'verb' && (one.persons & subject.persons) !== 0);
    if (!isVerb) continue;
    const isRightPerson =
      ((AVOIR.get(word.lower) ?? ETRE.get(word.lower) ?? subject.persons) & subject.persons) !== 0;
    if (isRightPerson) phrase.report('agreement', 'subjunctive', word, [meant]);
  }
}
