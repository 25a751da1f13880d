import { as, is, type Phrase, type Word } from './phrase.ts';
import { inflect } from './readings.ts';
import { antecedent, type Group, type Subject, subjectOf } from './subject.ts';
import { AVOIR, BEFORE_VERB, determiner, ETRE, isAdverb } from './words.ts';

/** Reflexive verbs whose participle surely agrees with the subject. */
const AGREEING_REFLEXIVES = new Set(
  'tromper passer arrêter engager excuser plaindre déplacer présenter produire retrouver inquiéter trouver égarer casser réunir renseigner rendre occuper terminer tenir dérouler détériorer'.split(
    ' ',
  ),
);
const NOT_ADJECTIVES = new Set(
  'client responsable service point fin mal bien cause loin lieu fois jour'.split(' '),
);

function next(phrase: Phrase, from: number): number {
  let at = from + 1;
  while (at < from + 4 && isAdverb(phrase.lower(at)) && !is(phrase.at(at), 'participle')) at += 1;
  return at;
}

/** Where the auxiliary of « été » stands, else the place itself. */
function auxiliary(phrase: Phrase, at: number): number {
  if (phrase.lower(at) !== 'été') return at;
  let from = at - 1;
  while (from >= 0 && isAdverb(phrase.lower(from))) from -= 1;
  return AVOIR.has(phrase.lower(from)) || phrase.lower(from) === 'ont' ? from : -1;
}

const isUnfinished = (word: Word): boolean => {
  if (is(word, 'noun') || is(word, 'participle') || word.clitic !== null) return false;
  return is(word, 'infinitive') || (word.lower.endsWith('ez') && is(word, 'verb'));
};

const lemmaOf = (word: Word): string | null =>
  as(word, 'infinitive')?.lemma ?? as(word, 'verb')?.lemma ?? null;

function afterEtre(phrase: Phrase, at: number): void {
  const first = auxiliary(phrase, at);
  if (first === -1) return;
  const target = phrase.at(next(phrase, at));
  if (target === undefined || target.kind !== 'word') return;
  const isInverted = phrase.at(first)?.clitic !== null || phrase.at(at)?.clitic !== null;
  const subject = isInverted ? null : subjectOf(phrase, first);
  if (isUnfinished(target)) {
    if (/^(?:c'|ce|que|qu')$/.test(phrase.lower(first - 1)) && phrase.lower(at) !== 'été') return;
    if (/^(?:objectif|but|idée|souhait|priorité|mission)$/.test(subject?.name.toLowerCase() ?? '')) return;
    const lemma = lemmaOf(target);
    if (lemma === null) return;
    const form = inflect(phrase.lexicon, lemma, 'participle', subject?.gender ?? 'm', subject?.number ?? 's');
    phrase.report('agreement', 'participle-not-infinitive', target, [form], {
      subject: subject?.name ?? '',
      context: subject === null ? 'alone' : contextOf(subject),
    });
    return;
  }
  if (subject !== null) agree(phrase, at, first, target, subject);
}

/** Which sentence says what the participle agrees with: « féminin », « masculin pluriel ». */
const contextOf = ({ gender, number }: Subject): string => `${gender ?? ''}${number ?? ''}`;

function agree(phrase: Phrase, at: number, first: number, target: Word, subject: Subject): void {
  const reading = as(target, 'participle') ?? as(target, 'noun');
  if (reading === undefined || target.clitic !== null || reading.number === null) return;
  if (reading.pos === 'noun' && (reading.gender === null || NOT_ADJECTIVES.has(reading.lemma))) {
    if (reading.gender !== null || !/(?:able|ible|ique|aire)s?$/.test(target.lower)) return;
  }
  if (/^(?:c'|ce|cela|ça|on|ceci)$/i.test(subject.name) || isReflexive(phrase, first, subject)) {
    if (!AGREEING_REFLEXIVES.has(reading.lemma) || /^(?:c'|ce|on)$/i.test(subject.name)) return;
    if (phrase.lower(next(phrase, at) + 1) === 'compte') return;
  }
  const isOtherNumber = subject.number !== null && reading.number !== subject.number;
  const isOtherGender =
    subject.gender !== null && reading.gender !== null && reading.gender !== subject.gender;
  if (!isOtherNumber && !isOtherGender) return;
  // « Vous » is one person or several, and nothing tells which.
  const number = subject.number ?? reading.number;
  const of = (gender: 'm' | 'f' | null): string | null =>
    inflect(phrase.lexicon, reading.lemma, reading.pos, gender, number);
  const proposals = subject.gender === null ? [of(reading.gender), of('f')] : [of(subject.gender)];
  phrase.report('agreement', 'participle', target, proposals, {
    subject: subject.name,
    context: contextOf(subject),
  });
}

function isReflexive(phrase: Phrase, auxiliaryAt: number, subject: Subject): boolean {
  const before = phrase.lower(auxiliaryAt - 1);
  if (before === 'se' || before === "s'" || before === 'me' || before === "m'") return true;
  return before === subject.name.toLowerCase() && phrase.lower(auxiliaryAt - 2) === before;
}

/** What stands before « avoir » and is its object: « la lettre que vous avez écrite », « je les ai vérifiés ». */
function objectBefore(phrase: Phrase, at: number): Group | { gender: null; number: 'p'; head: Word } | null {
  let from = at - 1;
  let les: Word | null = null;
  while (from >= 0 && BEFORE_VERB.has(phrase.lower(from))) {
    const word = phrase.at(from) as Word;
    if (word.lower === 'les') les = word;
    if (word.lower === 'en') return null;
    from -= 1;
  }
  if (les !== null) return { gender: null, number: 'p', head: les };
  const subject = subjectOf(phrase, at);
  if (subject?.kind !== 'pronoun') return null;
  const relative = phrase.lower(subject.from - 1);
  return relative === 'que' || relative === "qu'" ? antecedent(phrase, subject.from - 1) : null;
}

/** « Nous avons reçus votre lettre »: the object comes after, and nothing before calls for an ending. */
function isAgreedForNothing(phrase: Phrase, at: number, target: Word, after: Word | undefined): boolean {
  const isPlain = target.readings.some(
    (one) => one.pos === 'participle' && one.gender === 'm' && one.number !== 'p',
  );
  if (isPlain || after === undefined) return false;
  if (
    !/^(?:le|la|l'|les|un|une|votre|vos|notre|nos|ce|cet|cette|ces|son|sa|ses|mon|ma|mes)$/.test(after.lower)
  )
    return false;
  const before = phrase.words.slice(0, at).map((one) => one.lower);
  return (
    !before.some((one) =>
      /^(?:que|qu'|les|la|l'|en|m'|t'|me|te|se|s'|quel|quels|quelle|quelles|combien|lesquels|lesquelles)$/.test(
        one,
      ),
    ) && !/^(?:nous|vous)$/.test(phrase.lower(at - 2))
  );
}

function afterAvoir(phrase: Phrase, at: number): void {
  const place = next(phrase, at);
  const target = phrase.at(place);
  if (target === undefined || target.kind !== 'word' || phrase.lower(at - 1) === 'y') return;
  if (isUnfinished(target)) {
    const lemma = lemmaOf(target);
    if (lemma === null || lemma === 'être' || lemma === 'avoir') return;
    const form = inflect(phrase.lexicon, lemma, 'participle', 'm', 's');
    phrase.report('agreement', 'avoir-participle', target, [form]);
    return;
  }
  const reading = as(target, 'participle');
  const after = phrase.at(place + 1);
  if (reading !== undefined && isAgreedForNothing(phrase, at, target, after)) {
    const form = inflect(phrase.lexicon, reading.lemma, 'participle', 'm', 's');
    phrase.report('agreement', 'no-object-before', target, [form]);
    return;
  }
  if (reading?.gender !== 'm' || reading.number === 'p') return;
  if (/^(?:faire|laisser|être|avoir|pouvoir|devoir|vouloir)$/.test(reading.lemma)) return;
  if (
    after !== undefined &&
    (is(after, 'infinitive') || determiner(after.lower) !== null || /^(?:de|d'|que|qu')$/.test(after.lower))
  )
    return;
  const object = objectBefore(phrase, at);
  if (object === null || object.number === null) return;
  const { gender, number } = object;
  if ((gender ?? 'm') === 'm' && (number === 's' || reading.number === null)) return;
  const forms = gender === null ? (['m', 'f'] as const) : [gender];
  const proposals = forms.map((one) => inflect(phrase.lexicon, reading.lemma, 'participle', one, number));
  phrase.report('agreement', 'object-before', target, proposals, { object: object.head.text });
}

export function participles(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) {
    if (word.kind !== 'word') continue;
    if (ETRE.has(word.lower) || word.lower === 'été') afterEtre(phrase, at);
    else if (AVOIR.has(word.lower)) afterAvoir(phrase, at);
  }
}
