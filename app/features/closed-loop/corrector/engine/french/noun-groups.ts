import { takesElision } from './aspirated.ts';
import { genderOf } from './genders.ts';
import { as, is, type Phrase, personsOf, type Word } from './phrase.ts';
import { type Gender, inflect, type Reading } from './readings.ts';
import { determinerAt, isBeforeNoun } from './subject.ts';
import { determiner, isAdverb, PREPOSITIONS } from './words.ts';

type Nominal = Extract<Reading, { pos: 'noun' | 'participle' }>;

const nominal = (word: Word | undefined): Nominal | undefined => as(word, 'noun') ?? as(word, 'participle');

/** The same determiner in another gender or number. */
const OTHER_GENDER: Readonly<Record<string, readonly [m: string, f: string]>> = {
  le: ['le', 'la'],
  la: ['le', 'la'],
  un: ['un', 'une'],
  une: ['un', 'une'],
  ce: ['ce', 'cette'],
  cet: ['ce', 'cette'],
  cette: ['ce', 'cette'],
  du: ['du', 'de la'],
  au: ['au', 'à la'],
  aucun: ['aucun', 'aucune'],
  aucune: ['aucun', 'aucune'],
  ma: ['mon', 'ma'],
  ta: ['ton', 'ta'],
  sa: ['son', 'sa'],
  quel: ['quel', 'quelle'],
  quelle: ['quel', 'quelle'],
  mon: ['mon', 'ma'],
  ton: ['ton', 'ta'],
  son: ['son', 'sa'],
};
const OTHER_NUMBER: Readonly<Record<string, string>> = {
  votre: 'vos',
  notre: 'nos',
  leur: 'leurs',
  le: 'les',
  la: 'les',
  ce: 'ces',
  cet: 'ces',
  cette: 'ces',
  mon: 'mes',
  ma: 'mes',
  son: 'ses',
  sa: 'ses',
  du: 'des',
  au: 'aux',
};
/** Pronouns as often as articles: what follows may be a verb. */
const MAY_BE_PRONOUN = new Set([
  'le',
  'la',
  "l'",
  'les',
  'leur',
  'tout',
  'un',
  'une',
  'tous',
  'toutes',
  'certains',
  'certaines',
  'plusieurs',
  'aucun',
  'aucune',
  'quel',
  'quelle',
  'quels',
  'quelles',
]);
/** Adjectives that follow their noun; a noun beside a noun (« service client ») agrees with nothing. */
const COMMON_ADJECTIVES = new Set(
  `urgent petit grand bleu vert noir blanc gris rond long lourd plein complet gratuit haut bas froid chaud ouvert fermé important
  content mécontent satisfait insatisfait bancaire postal commercial général final total normal légal local régional national
  principal spécial initial exceptionnel personnel professionnel habituel actuel annuel mensuel partiel officiel technique
  pratique rapide simple correct incorrect exact précis clair sombre neuf usé cassé abîmé défectueux sérieux nombreux heureux
  malheureux coûteux onéreux précieux courant suivant précédent récent différent prochain dernier premier entier régulier
  particulier financier supplémentaire nécessaire disponible responsable valable possible impossible incomplet erroné
  détaché endommagé prévu imprévu parvenu reçu perdu rendu vendu venu attendu inattendu convenu tenu fini choisi offert
  inacceptable regrettable désagréable agréable long gentil vif actif définitif positif négatif administratif
  meilleur ancien quotidien intérieur extérieur sincère direct indirect définitif provisoire temporaire parfait
  insuffisant satisfaisant décevant gênant inquiétant dérangeant excellent évident fréquent permanent`.split(
    /\s+/,
  ),
);

const isAdjective = (reading: Nominal, word: Word): boolean =>
  reading.pos === 'participle'
    ? !is(word, 'noun') || COMMON_ADJECTIVES.has(reading.lemma)
    : COMMON_ADJECTIVES.has(reading.lemma);

const genderOfWord = (reading: Nominal): Gender => reading.gender ?? genderOf(reading.lemma);

function number(phrase: Phrase, at: number, noun: number): boolean {
  const word = phrase.at(at) as Word;
  const target = phrase.at(noun) as Word;
  const reading = nominal(target);
  const given = determinerAt(phrase, at);
  if (reading === undefined || given === null || reading.number === null || reading.number === given.number)
    return false;
  if (
    target.readings.some(
      (one) => (one.pos === 'noun' || one.pos === 'participle') && one.number !== reading.number,
    )
  )
    return false;
  if (/^\p{Lu}/u.test(target.text) || target.clitic !== null) return false;
  if (
    noun === at + 1 &&
    MAY_BE_PRONOUN.has(word.lower) &&
    (personsOf(target) !== 0 || is(target, 'infinitive') || reading.pos === 'participle')
  )
    return false;
  if (
    word.kind === 'number' &&
    (personsOf(target) !== 0 || reading.pos !== 'noun' || genderOf(reading.lemma) === null)
  )
    return false;
  // « Tous deux », « les leur », « des demi-journées »: not a noun that the determiner governs.
  if (/^(?:deux|cent|vingt|mille|demi|même|autre|tel|quelque)$/.test(target.lower)) return false;
  // « Vos nom et prénom »: one of each.
  if (given.number === 'p' && phrase.lower(noun + 1) === 'et' && nominal(phrase.at(noun + 2))?.number === 's')
    return false;
  const form = inflect(phrase.lexicon, reading.lemma, reading.pos, reading.gender, given.number);
  const other = given.number === 's' ? OTHER_NUMBER[word.lower] : undefined;
  if (form === null) return false;
  if (other !== undefined) {
    const range = phrase.written(word, target);
    const both = `${other} ${target.lower}`;
    if (given.number === 's' && range !== both) {
      phrase.report('agreement', 'noun-number-singular', target, [form], { determiner: word.text });
      return true;
    }
  }
  const rule = given.number === 'p' ? 'noun-number-plural' : 'noun-number-singular';
  phrase.report('agreement', rule, target, [form], { determiner: word.text });
  return true;
}

function gender(phrase: Phrase, at: number, noun: number): boolean {
  const word = phrase.at(at) as Word;
  const target = phrase.at(noun) as Word;
  const forms = OTHER_GENDER[word.lower];
  const reading = as(target, 'noun');
  if (forms === undefined || reading === undefined || is(target, 'participle')) return false;
  const known = reading.gender === null ? genderOf(reading.lemma) : null;
  const given = determiner(word.lower)?.gender ?? null;
  if (known === null || target.clitic !== null) return false;
  // « Le », « la » are pronouns before a verb.
  if (
    /^(?:le|la)$/.test(word.lower) &&
    (personsOf(target) !== 0 || is(target, 'infinitive')) &&
    !isAfterBreak(phrase, at)
  )
    return false;
  const isVowel = takesElision(phrase.lower(at + 1));
  const isPossessive = /^(?:mon|ton|son|ma|ta|sa)$/.test(word.lower);
  const meant =
    isPossessive && isVowel
      ? forms[0]
      : known === 'm' && isVowel && forms[0] === 'ce'
        ? 'cet'
        : forms[known === 'm' ? 0 : 1];
  if (meant === word.lower || (isPossessive && given === null && meant === word.lower)) return false;
  if (/^(?:le|la|de la|à la|du|au)$/.test(meant) && isVowel) return false;
  if (
    word.lower === 'un' &&
    PREPOSITIONS.has(phrase.lower(at - 1)) === false &&
    phrase.lower(at - 1) === "l'"
  )
    return false;
  phrase.report('agreement', 'determiner-gender', word, [meant], {
    noun: target.text,
    context: known === 'm' ? 'masculine' : 'feminine',
  });
  return true;
}

const isAfterBreak = (phrase: Phrase, at: number): boolean => {
  const before = phrase.at(at - 1);
  return (
    before === undefined ||
    before.kind === 'mark' ||
    PREPOSITIONS.has(before.lower) ||
    /^(?:que|qu'|et|car|mais|si|quand)$/.test(before.lower)
  );
};

/** The adjective after a noun, or before it. */
function adjective(phrase: Phrase, at: number, noun: number, place: number): void {
  const target = phrase.at(place);
  const head = phrase.at(noun) as Word;
  const headReading = as(head, 'noun');
  const reading = nominal(target);
  const given = determinerAt(phrase, at);
  if (target === undefined || reading === undefined || given === null || headReading === undefined) return;
  if (
    target.clitic !== null ||
    (place > noun && !isAdjective(reading, target)) ||
    personsOf(target) !== 0 ||
    /^\p{Lu}/u.test(target.text)
  )
    return;
  // The adjective may belong to an earlier noun: « le montant de la commande livré ».
  const isContracted = /^(?:du|des|au|aux|deux)$/.test(phrase.lower(at)) && is(phrase.at(at - 1), 'noun');
  if (
    place > noun &&
    (isContracted || /^(?:de|d'|du|des|à|au|aux|et|ou|en|par|sur|avec|sans|pour)$/.test(phrase.lower(at - 1)))
  )
    return;
  // « Le 12 mars dernier »: the number counts nothing.
  if (phrase.at(at)?.kind === 'number' && genderOf(headReading.lemma) === null) return;
  const after = phrase.lower(place + 1);
  if (
    place > noun &&
    (after === 'et' || after === 'ou' || (reading.number === null && reading.gender === null))
  )
    return;
  const meantGender = determiner(phrase.lower(at))?.gender ?? genderOfWord(headReading);
  const isOtherNumber = reading.number !== null && reading.number !== given.number;
  const isOtherGender = meantGender !== null && reading.gender !== null && reading.gender !== meantGender;
  if (!isOtherNumber && !isOtherGender) return;
  if (!isOtherGender && meantGender === null && reading.gender === null && !isOtherNumber) return;
  const form = inflect(
    phrase.lexicon,
    reading.lemma,
    reading.pos,
    meantGender ?? reading.gender,
    given.number,
  );
  phrase.report('agreement', 'adjective', target, [form], { noun: head.text });
}

export function nounGroups(phrase: Phrase): void {
  for (const at of phrase.words.keys()) {
    if (determinerAt(phrase, at) === null) continue;
    let noun = at + 1;
    if (determiner(phrase.lower(noun)) !== null || /^(?:autres?|mêmes?)$/.test(phrase.lower(noun))) continue;
    while (
      isBeforeNoun(phrase.lower(noun)) &&
      nominal(phrase.at(noun + 1)) !== undefined &&
      !isAdverb(phrase.lower(noun + 1)) &&
      noun < at + 3
    )
      noun += 1;
    const head = phrase.at(noun);
    if (head === undefined || head.kind !== 'word' || nominal(head) === undefined) continue;
    const isWrong = number(phrase, at, noun);
    if (isWrong) continue;
    if (gender(phrase, at, noun)) continue;
    for (let place = at + 1; place < noun; place += 1) adjective(phrase, at, noun, place);
    adjective(phrase, at, noun, noun + 1);
  }
}
