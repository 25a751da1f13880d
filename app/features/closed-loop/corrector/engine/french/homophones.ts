import { genderOf } from './genders.ts';
import { as, is, type Phrase, personsOf, type Word } from './phrase.ts';
import { antecedent, groupBefore } from './subject.ts';
import { AVOIR, CLAUSE_STARTS, determiner, ETRE, isAdverb, PREPOSITIONS, SUBJECTS } from './words.ts';

type Judge = (phrase: Phrase, at: number, word: Word) => void;

const one = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SINGULAR_PRONOUNS = one("il elle on qui cela ça n' l' m' t' y");
const TIMES = one('jour moment cas instant endroit lieu date heure période mesure semaine mois matin soir époque seconde minute ville pays point');
const DAYS = one('lundi mardi mercredi jeudi vendredi samedi dimanche matin soir demain');

const isParticiple = (word: Word | undefined): boolean => is(word, 'participle');
const isVerbOnly = (word: Word | undefined): boolean => personsOf(word) !== 0 && !is(word, 'noun') && !is(word, 'participle');
const isFinite = (word: Word | undefined): boolean =>
  personsOf(word) !== 0 || ETRE.has(word?.lower ?? '') || AVOIR.has(word?.lower ?? '');
const say = (phrase: Phrase, word: Word, meant: string, rule = word.lower): void =>
  phrase.report('homophone', rule.replace("'", ''), word, [meant]);

const a: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const previous = before?.lower ?? '';
  if (word.clitic !== null) return;
  const isFixed = /^(?:suite|grâce|quant|jusqu'|face|rapport|contrairement|conformément|merci|gré|dû|due|dus|dues|prêts?|prêtes?|liée?s?)$/.test(previous);
  const isAfterVerb = (personsOf(before) & (1 | 8 | 16)) !== 0 && !is(before, 'noun');
  const isAfterInfinitive = is(before, 'infinitive') && !is(before, 'noun');
  const isBeforeInfinitive = is(next, 'infinitive') && !is(next, 'noun') && next?.clitic == null;
  const isHour = next?.kind === 'number' && /^(?:h|heures?)$/.test(phrase.lower(at + 2)) || /^\d{1,2}h\d*$/.test(next?.lower ?? '');
  const isPlace = /^\p{Lu}\p{Ll}/u.test(next?.text ?? '') && !SINGULAR_PRONOUNS.has(previous) && !is(before, 'noun') && before !== undefined;
  if (isFixed || isAfterVerb || isAfterInfinitive || isBeforeInfinitive || isHour || isPlace) say(phrase, word, 'à', 'a');
};

const aGrave: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const previous = before?.lower ?? '';
  const following = phrase.lower(at + 1);
  if (/^(?:été|eu)$/.test(following) && previous !== 'jusqu\'') return say(phrase, word, 'a', 'à');
  if (SINGULAR_PRONOUNS.has(previous) && previous !== 'qui' && before?.clitic === null && !(previous === 'elle' && PREPOSITIONS.has(phrase.lower(at - 2)))) return say(phrase, word, 'a', 'à');
  if (previous === 'qui' && isParticiple(next) && !is(next, 'noun')) return say(phrase, word, 'a', 'à');
  const after = isAdverb(following) ? phrase.at(at + 2) : next;
  if (!isParticiple(after) || is(after, 'noun') || is(after, 'infinitive') || before === undefined) return;
  if (groupBefore(phrase, at)?.number === 's') say(phrase, word, 'a', 'à');
};

const ou: Judge = (phrase, at, word) => {
  const before = phrase.at(at - 1);
  const next = phrase.lower(at + 1);
  const begins = next in SUBJECTS || ["l'", 'la', 'le', 'votre', 'notre'].includes(next);
  if (before?.lower === "d'") return say(phrase, word, 'où', 'ou');
  if (before === undefined) {
    if (ETRE.has(next) || /^(?:en|se|puis-je|peut|puis)$/.test(next) || (ETRE.has(next) && phrase.at(at + 1)?.clitic !== null)) say(phrase, word, 'où', 'ou');
    return;
  }
  const noun = as(before, 'noun')?.lemma ?? before.lower;
  if (TIMES.has(noun) && begins && next !== 'le') {
    const verb = phrase.words.slice(at + 1, at + 6).some((one) => isFinite(one));
    if (verb && (next in SUBJECTS || /^(?:le|la|un|une|ce|cette|au)$/.test(phrase.lower(at - 2)))) say(phrase, word, 'où', 'ou');
  }
};

const ouGrave: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const isChoice = DAYS.has(before?.lower ?? '') && DAYS.has(next?.lower ?? '');
  if (isChoice || next?.lower === 'bien' || (before?.kind === 'number' && next?.kind === 'number')) say(phrase, word, 'ou', 'où');
};

const cesSes: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const following = next?.lower ?? '';
  if (next === undefined || next.kind !== 'word') return;
  const isArticle = /^(?:un|une|le|la|l'|pas|très|trop|vraiment|bien|pourquoi|à|notre|votre|vos|nos|mon|ma|avec|donc|là|ce|que|qu'|en|moi|vous|nous|déjà|encore|peut-être|toujours)$/.test(following);
  const isSingular = !is(next, 'noun') ? false : next.readings.every((one) => 'number' in one && one.number === 's' && one.pos === 'noun' && one.gender === 'm') && /^(?:vrai|certain|exact|normal|important|dommage|urgent|clair|évident|possible|juste|faux|bon|parfait|entendu)$/.test(following);
  if (!isArticle && !isSingular && !/^(?:dommage|possible|juste)$/.test(following)) return;
  phrase.report('homophone', 'ces', word, ["c'est"]);
};

const ce: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const subject = phrase.lower(at - 1);
  if (next === undefined || ETRE.has(next.lower) || /^(?:qui|que|qu'|dont|sera|fut|soit|doit|peut|n'|ne)$/.test(next.lower) || !isVerbOnly(next)) return;
  const isPronoun = /^(?:il|elle|on|ils|elles|qui|ne)$/.test(subject);
  const group = isPronoun ? null : groupBefore(phrase, at);
  if (isPronoun || (group !== null && at > 1)) say(phrase, word, 'se', 'ce');
};

const se: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (next === undefined || next.kind !== 'word' || !is(next, 'noun') || is(next, 'infinitive') || isFinite(next) || is(next, 'participle') || is(next, 'gerund')) return;
  if (/^(?:bien|plus|faire)$/.test(next.lower)) return;
  say(phrase, word, genderOf(as(next, 'noun')?.lemma ?? '') === 'f' ? 'cette' : 'ce', 'se');
};

/** « il c'est trompé », « s'est une erreur ». */
const cEst: Judge = (phrase, at, word) => {
  if (!/^(?:est|était|sera|étaient|sont)$/.test(phrase.lower(at + 1))) return;
  const before = phrase.at(at - 1);
  const past = phrase.at(at + 2);
  const target = isAdverb(past?.lower ?? '') && !isParticiple(past) ? phrase.at(at + 3) : past;
  if (word.lower === "c'") {
    if (/^(?:il|elle|on|ils|elles)$/.test(before?.lower ?? '') || (before?.lower === 'qui' && isParticiple(target))) return phrase.report('homophone', 'cest', word, ["s'"]);
    if (isParticiple(target) && before !== undefined && groupBefore(phrase, at) !== null && /^(?:passer|tromper|produire|arrêter|casser|perdre|plaindre|excuser|terminer|dérouler|bloquer)$/.test(as(target, 'participle')?.lemma ?? '')) phrase.report('homophone', 'cest', word, ["s'"]);
    return;
  }
  const isStart = before === undefined || before.kind === 'mark' || CLAUSE_STARTS.has(before.lower);
  if (isStart && (determiner(past?.lower ?? '') !== null || /^(?:à|pourquoi|pas|très|vraiment|bien|donc|avec|pour)$/.test(past?.lower ?? '')) && !isParticiple(target)) phrase.report('homophone', 'sest', word, ["c'"]);
};

const on: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  if (word.clitic !== null) return;
  const after = isAdverb(next?.lower ?? '') ? phrase.at(at + 2) : next;
  const isPast = isParticiple(after) && (!isFinite(after) || before?.lower === 'ils' || before?.lower === 'elles');
  if (/^(?:ils|elles|qui)$/.test(before?.lower ?? '') && isPast) return say(phrase, word, 'ont', 'on');
  if (isPast && before !== undefined && groupBefore(phrase, at)?.number === 'p') say(phrase, word, 'ont', 'on');
};

const ont: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const before = phrase.at(at - 1);
  const isStart = before === undefined || before.kind === 'mark' || CLAUSE_STARTS.has(before.lower);
  if (!isStart || word.clitic !== null) return;
  const isClitic = /^(?:vous|nous|ne|n'|se|s'|me|m'|lui|leur|y|en|a|est|avait|va)$/.test(next?.lower ?? '');
  if (isClitic || (personsOf(next) & 4) !== 0) say(phrase, word, 'on', 'ont');
};

const son: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const following = next?.lower ?? '';
  if (/^(?:ils|elles|ce|qui)$/.test(before?.lower ?? '')) return say(phrase, word, 'sont', 'son');
  const isPlural = next?.readings.some((one) => one.pos === 'participle' && one.number === 'p') === true;
  if ((isPlural || /^(?:pas|en|très|tous|toutes|déjà|bien|les|des)$/.test(following)) && before !== undefined && groupBefore(phrase, at)?.number === 'p') say(phrase, word, 'sont', 'son');
};

const sont: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (PREPOSITIONS.has(phrase.lower(at - 1)) && is(next, 'noun') && word.clitic === null) say(phrase, word, 'son', 'sont');
};

const la: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  if (/^(?:il|elle|on|qui|nous|vous|je)$/.test(before?.lower ?? '') && before?.clitic === null && isParticiple(next) && !isFinite(next) && as(next, 'participle')?.gender === 'm') {
    if (/^(?:il|elle|on|qui)$/.test(before?.lower ?? '')) phrase.report('homophone', 'la-participle', word, ["l'a"]);
    return;
  }
  const isLast = next === undefined || (next.kind === 'mark' && /^[,.!?)]$/.test(next.text));
  if (isLast && word.clitic === null) say(phrase, word, 'là', 'la');
};

const laGrave: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const isNoun = genderOf(as(next, 'noun')?.lemma ?? '') === 'f' && !isFinite(next);
  if (isNoun && as(next, 'noun')?.number === 's' && word.text.toLowerCase() === 'là') say(phrase, word, 'la', 'là');
};

const leur: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (word.clitic !== null || next?.kind !== 'word') return;
  const noun = as(next, 'noun');
  const isOnlyNoun = noun !== undefined && personsOf(next) === 0 && !is(next, 'infinitive') && !isAdverb(next.lower);
  if (word.lower === 'leur' && isOnlyNoun && noun.number === 'p') say(phrase, word, 'leurs', 'leur');
  if (word.lower !== 'leurs') return;
  const isVerb = (personsOf(next) !== 0 && noun === undefined) || AVOIR.has(next.lower) || ETRE.has(next.lower) || (is(next, 'infinitive') && noun === undefined);
  if (isVerb) return say(phrase, word, 'leur', 'leurs');
  if (isOnlyNoun && noun.number === 's' && !is(next, 'participle')) say(phrase, word, 'leur', 'leurs');
};

const quand: Judge = (phrase, at, word) => {
  const following = phrase.lower(at + 1);
  const isAbout = /^(?:au|aux)$/.test(following) || (following === 'à' && /^(?:la|l'|vos|votre|nos|notre|ce|cette|cet|ces|moi|vous|nous|eux|elles?|lui|mon|ma|mes|son|sa|ses)$/.test(phrase.lower(at + 2)));
  if (word.lower === 'quand' && isAbout) say(phrase, word, 'quant', 'quand');
  if (word.lower === 'quant' && !/^(?:à|au|aux)$/.test(following)) say(phrase, word, 'quand', 'quant');
};

const et: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const isSubject = /^(?:il|elle|on|c'|n'|qui|ce)$/.test(before?.lower ?? '') && before?.clitic === null && !(/^(?:elle)$/.test(before?.lower ?? '') && PREPOSITIONS.has(phrase.lower(at - 2)));
  if (isSubject && next?.kind === 'word' && !(next.lower in SUBJECTS)) return say(phrase, word, 'est', 'et');
  const hasOtherVerb = phrase.words.some((one) => isFinite(one) && one !== next && !is(one, 'noun'));
  const part = as(next, 'participle');
  if (hasOtherVerb || part === undefined || part.number === 'p' || is(next, 'noun')) return;
  const group = groupBefore(phrase, at);
  if (group?.number === 's' && group.from === 0 && group.gender === part.gender) say(phrase, word, 'est', 'et');
};

const est: Judge = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  if (word.clitic !== null || /^(?:c'|ce|ne|n'|s'|qui|l'|que|qu'|où)$/.test(phrase.lower(at - 1))) return;
  if (/^(?:nous|vous|je|j'|ils|tu)$/.test(next) && isFinite(phrase.at(at + 2)) && at > 0) return say(phrase, word, 'et', 'est');
  if (next === 'merci' || (phrase.lower(at - 1) === 'bonjour')) say(phrase, word, 'et', 'est');
};

const es: Judge = (phrase, at, word) => {
  const before = phrase.words.slice(Math.max(0, at - 3), at).map((one) => one.lower);
  if (!before.some((one) => one === 'tu' || one === "t'" || one === 'qui') && word.clitic === null) say(phrase, word, 'est', 'es');
};

const sa: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (/^(?:ne|n'|va|fait|a|me|vous|nous|m'|se|sera|peut|doit|serait|marche|fonctionne)$/.test(next?.lower ?? '') && !(next?.lower === 'marche' && PREPOSITIONS.has(phrase.lower(at - 1)))) say(phrase, word, 'ça', 'sa');
};

const cela: Judge = (phrase, at, word) => {
  const noun = as(phrase.at(at + 1), 'noun');
  if (genderOf(noun?.lemma ?? '') === 'f' && !isFinite(phrase.at(at + 1)) && noun?.number === 's') say(phrase, word, 'sa', 'ça');
};

const du: Judge = (phrase, at, word) => {
  let from = at - 1;
  while (isAdverb(phrase.lower(from))) from -= 1;
  const next = phrase.at(at + 1);
  if (AVOIR.has(phrase.lower(from)) && ((is(next, 'infinitive') && !is(next, 'noun')) || next?.lower === 'être' || next?.lower === 'vous' && is(phrase.at(at + 2), 'infinitive'))) say(phrase, word, 'dû', 'du');
};

const quelle: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (/^(?:a|est|avait|n'|ne|vous|nous|s'|se)$/.test(next?.lower ?? '') && word.lower === 'quelle' && next?.lower !== 'est' && next?.clitic == null) phrase.report('homophone', 'quelle', word, ["qu'elle"]);
};

/** « qu'elle date vous convient »: a noun after « elle », and a verb after it. */
const quElle: Judge = (phrase, at, word) => {
  const elle = phrase.at(at + 1);
  const noun = phrase.at(at + 2);
  if (elle === undefined || !/^elles?$/.test(elle.lower) || noun === undefined) return;
  const gender = genderOf(as(noun, 'noun')?.lemma ?? '');
  const isVerbAfter = /^(?:vous|nous)$/.test(phrase.lower(at + 3)) || isFinite(phrase.at(at + 3)) || /^(?:souhaitez|préférez|voulez)$/.test(phrase.lower(at + 3));
  if (gender === 'f' && isVerbAfter && !ETRE.has(noun.lower)) phrase.report('homophone', 'quelle', [word, elle], [elle.lower === 'elles' ? 'quelles' : 'quelle']);
};

const tout: Judge = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  const meant: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    tout: { les: 'tous', mes: 'tous', vos: 'tous', nos: 'tous', ces: 'tous', ses: 'tous', la: 'toute', cette: 'toute', leurs: 'tous' },
    toute: { les: 'toutes', mes: 'toutes', vos: 'toutes', nos: 'toutes', ces: 'toutes', ses: 'toutes', le: 'tout', ce: 'tout' },
    tous: { le: 'tout', la: 'toute', ce: 'tout', cette: 'toute' },
    toutes: { la: 'toute', le: 'tout', cette: 'toute' },
  };
  const form = meant[word.lower]?.[next];
  const noun = as(phrase.at(at + 2), 'noun');
  if (form === undefined || noun === undefined || (/^l[ea]$/.test(next) && (personsOf(phrase.at(at + 2)) !== 0))) return;
  const isFeminine = (noun.gender ?? genderOf(noun.lemma)) === 'f';
  phrase.report('agreement', 'tout', word, [form === 'tous' && isFeminine ? 'toutes' : form === 'toutes' && (noun.gender ?? genderOf(noun.lemma)) === 'm' ? 'tous' : form], { next: phrase.at(at + 1)?.text ?? '' });
};

const pres: Judge = (phrase, at, word) => {
  if (phrase.lower(at + 1) !== 'à' || !ETRE.has(phrase.lower(at - 1))) return;
  const isPlural = ((ETRE.get(phrase.lower(at - 1)) ?? 0) & (8 | 32)) !== 0;
  phrase.report('homophone', 'près', word, isPlural ? ['prêts', 'prêtes'] : ['prêt', 'prête']);
};

const notre: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const isLast = next === undefined || next.kind === 'mark';
  if (/^(?:le|la|les)$/.test(phrase.lower(at - 1)) && isLast) say(phrase, word, word.lower === 'notre' ? 'nôtre' : 'vôtre', 'notre');
  else if (/^(?:nôtre|vôtre)$/.test(word.lower) && is(next, 'noun')) say(phrase, word, word.lower === 'nôtre' ? 'notre' : 'votre', 'nôtre');
};

const peu: Judge = (phrase, at, word) => {
  const before = phrase.lower(at - 1);
  if (word.lower === 'peu' && /^(?:il|elle|on)$/.test(before) && is(phrase.at(at + 1), 'infinitive')) say(phrase, word, 'peut', 'peu');
  if (/^peu[tx]$/.test(word.lower) && before === 'un') say(phrase, word, 'peu', 'peut');
};

const mais: Judge = (phrase, at, word) => {
  const next = as(phrase.at(at + 1), 'noun');
  if (/^(?:toutes|tous|de|à|pour|accepter|présenter|avec)$/.test(phrase.lower(at - 1)) && next?.number === 'p') say(phrase, word, 'mes', 'mais');
};

const JUDGES: Readonly<Record<string, Judge>> = {
  a, à: aGrave, ou, où: ouGrave, ces: cesSes, ses: cesSes, ce, se, "c'": cEst, "s'": cEst, on, ont, son, sont, la, là: laGrave,
  leur, leurs: leur, quand, quant: quand, et, est, es, sa, ça: cela, du, quelle, "qu'": quElle, tout, toute: tout, tous: tout, toutes: tout,
  près: pres, notre, votre: notre, nôtre: notre, vôtre: notre, peu, peut: peu, peux: peu, mais,
};

export function homophones(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) if (word.kind === 'word') JUDGES[word.lower]?.(phrase, at, word);
}

export { antecedent };
