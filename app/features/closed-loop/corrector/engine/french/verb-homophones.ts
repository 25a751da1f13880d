import { isFinite, isParticiple, type Judge, say } from './judge.ts';
import { as, is, personsOf } from './phrase.ts';
import { groupBefore } from './subject.ts';
import { AVOIR, CLAUSE_STARTS, determiner, isAdverb, PREPOSITIONS, SUBJECTS } from './words.ts';

const one = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SINGULAR_PRONOUNS = one("il elle on qui cela ça n' l' m' t' y");

const a: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const previous = before?.lower ?? '';
  if (word.clitic !== null) return;
  let past = at + 1;
  while (isAdverb(phrase.lower(past))) past += 1;
  const isPast = isParticiple(phrase.at(past)) || /^(?:été|eu)$/.test(phrase.lower(past));
  const isFixed =
    /^(?:suite|grâce|quant|jusqu'|face|rapport|contrairement|conformément|merci|gré|dû|due|dus|dues|prêts?|prêtes?|liée?s?)$/.test(
      previous,
    );
  const isAfterVerb = !isPast && (personsOf(before) & (1 | 8 | 16)) !== 0 && !is(before, 'noun');
  const isAfterInfinitive = !isPast && is(before, 'infinitive') && !is(before, 'noun');
  const isBeforeInfinitive = is(next, 'infinitive') && !is(next, 'noun') && next?.clitic == null;
  const isHour =
    (next?.kind === 'number' && /^(?:h|heures?)$/.test(phrase.lower(at + 2))) ||
    /^\d{1,2}h\d*$/.test(next?.lower ?? '');
  const isPlace =
    /^\p{Lu}\p{Ll}/u.test(next?.text ?? '') &&
    !SINGULAR_PRONOUNS.has(previous) &&
    !is(before, 'noun') &&
    before !== undefined;
  if (isFixed || isAfterVerb || isAfterInfinitive || isBeforeInfinitive || isHour || isPlace)
    say(phrase, word, 'à', 'a');
};

const aGrave: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const previous = before?.lower ?? '';
  const following = phrase.lower(at + 1);
  if (/^(?:été|eu)$/.test(following) && previous !== "jusqu'") return say(phrase, word, 'a', 'à');
  if (
    SINGULAR_PRONOUNS.has(previous) &&
    previous !== 'qui' &&
    before?.clitic === null &&
    !(previous === 'elle' && PREPOSITIONS.has(phrase.lower(at - 2)))
  )
    return say(phrase, word, 'a', 'à');
  if (previous === 'qui' && isParticiple(next) && !is(next, 'noun')) return say(phrase, word, 'a', 'à');
  const after = isAdverb(following) ? phrase.at(at + 2) : next;
  if (!isParticiple(after) || is(after, 'noun') || is(after, 'infinitive') || before === undefined) return;
  if (groupBefore(phrase, at)?.number === 's') say(phrase, word, 'a', 'à');
};

const on: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  if (word.clitic !== null) return;
  const after = isAdverb(next?.lower ?? '') ? phrase.at(at + 2) : next;
  const isPast =
    isParticiple(after) && (!isFinite(after) || before?.lower === 'ils' || before?.lower === 'elles');
  if (/^(?:ils|elles|qui)$/.test(before?.lower ?? '') && isPast) return say(phrase, word, 'ont', 'on');
  if (isPast && before !== undefined && groupBefore(phrase, at)?.number === 'p')
    say(phrase, word, 'ont', 'on');
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
  if (
    (isPlural || /^(?:pas|en|très|tous|toutes|déjà|bien|les|des)$/.test(following)) &&
    before !== undefined &&
    groupBefore(phrase, at)?.number === 'p'
  )
    say(phrase, word, 'sont', 'son');
};

const sont: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (PREPOSITIONS.has(phrase.lower(at - 1)) && is(next, 'noun') && word.clitic === null)
    say(phrase, word, 'son', 'sont');
};

const la: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  if (
    /^(?:il|elle|on|qui|nous|vous|je)$/.test(before?.lower ?? '') &&
    before?.clitic === null &&
    isParticiple(next) &&
    !isFinite(next) &&
    as(next, 'participle')?.gender === 'm'
  ) {
    if (/^(?:il|elle|on|qui)$/.test(before?.lower ?? ''))
      phrase.report('homophone', 'la-participle', word, ["l'a"]);
    return;
  }
  const isLast = next === undefined || (next.kind === 'mark' && /^[,.!?)]$/.test(next.text));
  if (isLast && word.clitic === null) say(phrase, word, 'là', 'la');
};

const et: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const isSubject =
    /^(?:il|elle|on|c'|n'|qui|ce)$/.test(before?.lower ?? '') &&
    before?.clitic === null &&
    !(/^(?:elle)$/.test(before?.lower ?? '') && PREPOSITIONS.has(phrase.lower(at - 2)));
  if (isSubject && next?.kind === 'word' && !(next.lower in SUBJECTS)) return say(phrase, word, 'est', 'et');
  const hasOtherVerb = phrase.words.some((one) => isFinite(one) && one !== next && !is(one, 'noun'));
  const part = as(next, 'participle');
  if (hasOtherVerb || part === undefined || part.number === 'p' || is(next, 'noun')) return;
  const group = groupBefore(phrase, at);
  if (group?.number === 's' && group.from === 0 && group.gender === part.gender)
    say(phrase, word, 'est', 'et');
};

const est: Judge = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  if (word.clitic !== null || /^(?:c'|ce|ne|n'|s'|qui|l'|que|qu'|où)$/.test(phrase.lower(at - 1))) return;
  if (/^(?:nous|vous|je|j'|ils|tu)$/.test(next) && isFinite(phrase.at(at + 2)) && at > 0)
    return say(phrase, word, 'et', 'est');
  if (next === 'merci' || phrase.lower(at - 1) === 'bonjour') say(phrase, word, 'et', 'est');
};

const es: Judge = (phrase, at, word) => {
  const before = phrase.words.slice(Math.max(0, at - 3), at).map((one) => one.lower);
  if (!before.some((one) => one === 'tu' || one === "t'" || one === 'qui') && word.clitic === null)
    say(phrase, word, 'est', 'es');
};

const du: Judge = (phrase, at, word) => {
  let from = at - 1;
  while (isAdverb(phrase.lower(from))) from -= 1;
  const next = phrase.at(at + 1);
  if (
    AVOIR.has(phrase.lower(from)) &&
    ((is(next, 'infinitive') && !is(next, 'noun')) ||
      next?.lower === 'être' ||
      (next?.lower === 'vous' && is(phrase.at(at + 2), 'infinitive')))
  )
    say(phrase, word, 'dû', 'du');
};

const peu: Judge = (phrase, at, word) => {
  const before = phrase.lower(at - 1);
  if (word.lower === 'peu' && /^(?:il|elle|on)$/.test(before) && is(phrase.at(at + 1), 'infinitive'))
    say(phrase, word, 'peut', 'peu');
  if (/^peu[tx]$/.test(word.lower) && before === 'un') say(phrase, word, 'peu', 'peut');
};

const cEst: Judge = (phrase, at, word) => {
  if (!/^(?:est|était|sera|étaient|sont)$/.test(phrase.lower(at + 1))) return;
  const before = phrase.at(at - 1);
  const past = phrase.at(at + 2);
  const target = isAdverb(past?.lower ?? '') && !isParticiple(past) ? phrase.at(at + 3) : past;
  if (word.lower === "c'") {
    if (
      /^(?:il|elle|on|ils|elles)$/.test(before?.lower ?? '') ||
      (before?.lower === 'qui' && isParticiple(target))
    )
      return phrase.report('homophone', 'cest', word, ["s'"]);
    if (
      isParticiple(target) &&
      before !== undefined &&
      groupBefore(phrase, at) !== null &&
      /^(?:passer|tromper|produire|arrêter|casser|perdre|plaindre|excuser|terminer|dérouler|bloquer)$/.test(
        as(target, 'participle')?.lemma ?? '',
      )
    )
      phrase.report('homophone', 'cest', word, ["s'"]);
    return;
  }
  const isStart = before === undefined || before.kind === 'mark' || CLAUSE_STARTS.has(before.lower);
  if (
    isStart &&
    (determiner(past?.lower ?? '') !== null ||
      /^(?:à|pourquoi|pas|très|vraiment|bien|donc|avec|pour)$/.test(past?.lower ?? '')) &&
    !isParticiple(target)
  )
    phrase.report('homophone', 'sest', word, ["c'"]);
};

/** Words heard like a form of « avoir », « être », « devoir » or « pouvoir ». */
export const VERB_JUDGES: Readonly<Record<string, Judge>> = {
  a,
  à: aGrave,
  "c'": cEst,
  "s'": cEst,
  on,
  ont,
  son,
  sont,
  la,
  et,
  est,
  es,
  du,
  peu,
  peut: peu,
  peux: peu,
};
