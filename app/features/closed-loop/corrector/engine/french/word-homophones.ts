import { genderOf } from './genders.ts';
import { isFinite, isVerbOnly, type Judge, say } from './judge.ts';
import { as, is, personsOf } from './phrase.ts';
import { groupBefore } from './subject.ts';
import { AVOIR, ETRE, isAdverb, PREPOSITIONS, SUBJECTS } from './words.ts';

const one = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const TIMES = one(
  'jour moment cas instant endroit lieu date heure période mesure semaine mois matin soir époque seconde minute ville pays point',
);
const DAYS = one('lundi mardi mercredi jeudi vendredi samedi dimanche matin soir demain');

const ou: Judge = (phrase, at, word) => {
  const before = phrase.at(at - 1);
  const next = phrase.lower(at + 1);
  const begins = next in SUBJECTS || ["l'", 'la', 'le', 'votre', 'notre'].includes(next);
  if (before?.lower === "d'") return say(phrase, word, 'où', 'ou');
  if (before === undefined) {
    if (
      ETRE.has(next) ||
      /^(?:en|se|puis-je|peut|puis)$/.test(next) ||
      (ETRE.has(next) && phrase.at(at + 1)?.clitic !== null)
    )
      say(phrase, word, 'où', 'ou');
    return;
  }
  const noun = as(before, 'noun')?.lemma ?? before.lower;
  if (TIMES.has(noun) && begins && next !== 'le') {
    const verb = phrase.words.slice(at + 1, at + 6).some((one) => isFinite(one));
    if (verb && (next in SUBJECTS || /^(?:le|la|un|une|ce|cette|au)$/.test(phrase.lower(at - 2))))
      say(phrase, word, 'où', 'ou');
  }
};

const ouGrave: Judge = (phrase, at, word) => {
  const [before, next] = [phrase.at(at - 1), phrase.at(at + 1)];
  const isChoice = DAYS.has(before?.lower ?? '') && DAYS.has(next?.lower ?? '');
  if (isChoice || next?.lower === 'bien' || (before?.kind === 'number' && next?.kind === 'number'))
    say(phrase, word, 'ou', 'où');
};

const cesSes: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const following = next?.lower ?? '';
  if (next === undefined || next.kind !== 'word') return;
  const isArticle =
    /^(?:un|une|le|la|l'|pas|très|trop|vraiment|bien|pourquoi|à|notre|votre|vos|nos|mon|ma|avec|donc|là|ce|que|qu'|en|moi|vous|nous|déjà|encore|peut-être|toujours)$/.test(
      following,
    );
  const isSingular = !is(next, 'noun')
    ? false
    : next.readings.every(
        (one) => 'number' in one && one.number === 's' && one.pos === 'noun' && one.gender === 'm',
      ) &&
      /^(?:vrai|certain|exact|normal|important|dommage|urgent|clair|évident|possible|juste|faux|bon|parfait|entendu)$/.test(
        following,
      );
  if (!isArticle && !isSingular && !/^(?:dommage|possible|juste)$/.test(following)) return;
  phrase.report('homophone', 'ces', word, ["c'est"]);
};

const ce: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const subject = phrase.lower(at - 1);
  if (
    next === undefined ||
    ETRE.has(next.lower) ||
    /^(?:qui|que|qu'|dont|sera|fut|soit|doit|peut|n'|ne)$/.test(next.lower) ||
    !isVerbOnly(next)
  )
    return;
  const isPronoun = /^(?:il|elle|on|ils|elles|qui|ne)$/.test(subject);
  const group = isPronoun ? null : groupBefore(phrase, at);
  if (isPronoun || (group !== null && at > 1)) say(phrase, word, 'se', 'ce');
};

const se: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (
    next === undefined ||
    next.kind !== 'word' ||
    !is(next, 'noun') ||
    is(next, 'infinitive') ||
    isFinite(next) ||
    is(next, 'participle') ||
    is(next, 'gerund')
  )
    return;
  if (/^(?:bien|plus|faire)$/.test(next.lower)) return;
  say(phrase, word, genderOf(as(next, 'noun')?.lemma ?? '') === 'f' ? 'cette' : 'ce', 'se');
};

const laGrave: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const isNoun = genderOf(as(next, 'noun')?.lemma ?? '') === 'f' && !isFinite(next);
  if (isNoun && as(next, 'noun')?.number === 's' && word.text.toLowerCase() === 'là')
    say(phrase, word, 'la', 'là');
};

const leur: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (word.clitic !== null || next?.kind !== 'word') return;
  const noun = as(next, 'noun');
  const isOnlyNoun =
    noun !== undefined && personsOf(next) === 0 && !is(next, 'infinitive') && !isAdverb(next.lower);
  if (word.lower === 'leur' && isOnlyNoun && noun.number === 'p') say(phrase, word, 'leurs', 'leur');
  if (word.lower !== 'leurs') return;
  const isVerb =
    (personsOf(next) !== 0 && noun === undefined) ||
    AVOIR.has(next.lower) ||
    ETRE.has(next.lower) ||
    (is(next, 'infinitive') && noun === undefined);
  if (isVerb) return say(phrase, word, 'leur', 'leurs');
  if (isOnlyNoun && noun.number === 's' && !is(next, 'participle')) say(phrase, word, 'leur', 'leurs');
};

const quand: Judge = (phrase, at, word) => {
  const following = phrase.lower(at + 1);
  const isAbout =
    /^(?:au|aux)$/.test(following) ||
    (following === 'à' &&
      /^(?:la|l'|vos|votre|nos|notre|ce|cette|cet|ces|moi|vous|nous|eux|elles?|lui|mon|ma|mes|son|sa|ses)$/.test(
        phrase.lower(at + 2),
      ));
  if (word.lower === 'quand' && isAbout) say(phrase, word, 'quant', 'quand');
  if (word.lower === 'quant' && !/^(?:à|au|aux)$/.test(following)) say(phrase, word, 'quand', 'quant');
};

const sa: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (
    /^(?:ne|n'|va|fait|a|me|vous|nous|m'|se|sera|peut|doit|serait|marche|fonctionne)$/.test(
      next?.lower ?? '',
    ) &&
    !(next?.lower === 'marche' && PREPOSITIONS.has(phrase.lower(at - 1)))
  )
    say(phrase, word, 'ça', 'sa');
};

const cela: Judge = (phrase, at, word) => {
  const noun = as(phrase.at(at + 1), 'noun');
  if (genderOf(noun?.lemma ?? '') === 'f' && !isFinite(phrase.at(at + 1)) && noun?.number === 's')
    say(phrase, word, 'sa', 'ça');
};

const quelle: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  if (
    /^(?:a|est|avait|n'|ne|vous|nous|s'|se)$/.test(next?.lower ?? '') &&
    word.lower === 'quelle' &&
    next?.lower !== 'est' &&
    next?.clitic == null
  )
    phrase.report('homophone', 'quelle', word, ["qu'elle"]);
};

const quElle: Judge = (phrase, at, word) => {
  const elle = phrase.at(at + 1);
  const noun = phrase.at(at + 2);
  if (elle === undefined || !/^elles?$/.test(elle.lower) || noun === undefined) return;
  const gender = genderOf(as(noun, 'noun')?.lemma ?? '');
  const isVerbAfter =
    /^(?:vous|nous)$/.test(phrase.lower(at + 3)) ||
    isFinite(phrase.at(at + 3)) ||
    /^(?:souhaitez|préférez|voulez)$/.test(phrase.lower(at + 3));
  if (gender === 'f' && isVerbAfter && !ETRE.has(noun.lower))
    phrase.report('homophone', 'quelle', [word, elle], [elle.lower === 'elles' ? 'quelles' : 'quelle']);
};

const tout: Judge = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  const meant: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    tout: {
      les: 'tous',
      mes: 'tous',
      vos: 'tous',
      nos: 'tous',
      ces: 'tous',
      ses: 'tous',
      la: 'toute',
      cette: 'toute',
      leurs: 'tous',
    },
    toute: {
      les: 'toutes',
      mes: 'toutes',
      vos: 'toutes',
      nos: 'toutes',
      ces: 'toutes',
      ses: 'toutes',
      le: 'tout',
      ce: 'tout',
    },
    tous: { le: 'tout', la: 'toute', ce: 'tout', cette: 'toute' },
    toutes: { la: 'toute', le: 'tout', cette: 'toute' },
  };
  const form = meant[word.lower]?.[next];
  const noun = as(phrase.at(at + 2), 'noun');
  if (
    form === undefined ||
    noun === undefined ||
    (/^l[ea]$/.test(next) && personsOf(phrase.at(at + 2)) !== 0)
  )
    return;
  const isFeminine = (noun.gender ?? genderOf(noun.lemma)) === 'f';
  phrase.report(
    'agreement',
    'tout',
    word,
    [
      form === 'tous' && isFeminine
        ? 'toutes'
        : form === 'toutes' && (noun.gender ?? genderOf(noun.lemma)) === 'm'
          ? 'tous'
          : form,
    ],
    { next: phrase.at(at + 1)?.text ?? '' },
  );
};

const pres: Judge = (phrase, at, word) => {
  if (phrase.lower(at + 1) !== 'à' || !ETRE.has(phrase.lower(at - 1))) return;
  const isPlural = ((ETRE.get(phrase.lower(at - 1)) ?? 0) & (8 | 32)) !== 0;
  phrase.report('homophone', 'près', word, isPlural ? ['prêts', 'prêtes'] : ['prêt', 'prête']);
};

const notre: Judge = (phrase, at, word) => {
  const next = phrase.at(at + 1);
  const isLast = next === undefined || next.kind === 'mark';
  if (/^[nv]otre$/.test(word.lower) && /^(?:le|la|les)$/.test(phrase.lower(at - 1)) && isLast)
    say(phrase, word, word.lower === 'notre' ? 'nôtre' : 'vôtre', 'notre');
  else if (/^(?:nôtre|vôtre)$/.test(word.lower) && is(next, 'noun'))
    say(phrase, word, word.lower === 'nôtre' ? 'notre' : 'votre', 'nôtre');
};

const mais: Judge = (phrase, at, word) => {
  const next = as(phrase.at(at + 1), 'noun');
  if (
    /^(?:toutes|tous|de|à|pour|accepter|présenter|avec)$/.test(phrase.lower(at - 1)) &&
    next?.number === 'p'
  )
    say(phrase, word, 'mes', 'mais');
};

/** Pronouns, determiners and adverbs that sound alike. */
export const WORD_JUDGES: Readonly<Record<string, Judge>> = {
  ou,
  où: ouGrave,
  ces: cesSes,
  ses: cesSes,
  ce,
  se,
  là: laGrave,
  leur,
  leurs: leur,
  quand,
  quant: quand,
  sa,
  ça: cela,
  quelle,
  "qu'": quElle,
  tout,
  toute: tout,
  tous: tout,
  toutes: tout,
  près: pres,
  notre,
  votre: notre,
  nôtre: notre,
  vôtre: notre,
  mais,
};
