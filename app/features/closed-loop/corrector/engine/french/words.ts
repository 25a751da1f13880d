/** The closed classes of French. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export interface Determiner {
  readonly gender: 'm' | 'f' | null;
  readonly number: 's' | 'p';
}

const DETERMINERS: Readonly<Record<string, string>> = {
  ms: 'le un ce cet du au aucun certain tout nul quel mon* ton* son*',
  fs: 'la une cette ma ta sa aucune certaine toute nulle quelle',
  es: "l' notre votre leur chaque",
  mp: 'certains quels',
  fp: 'certaines quelles',
  ep: 'les des ces mes tes ses nos vos leurs aux plusieurs quelques deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent différents différentes',
};

const determiners = new Map<string, Determiner>();
for (const [kind, words] of Object.entries(DETERMINERS)) {
  for (const word of words.split(' ')) {
    const gender = word.endsWith('*') || kind[0] === 'e' ? null : (kind[0] as 'm' | 'f');
    determiners.set(word.replace('*', ''), { gender, number: kind[1] as 's' | 'p' });
  }
}

export const determiner = (word: string): Determiner | null => determiners.get(word) ?? null;

export const SUBJECTS: Readonly<Record<string, number>> = {
  je: 1,
  "j'": 1,
  tu: 2,
  il: 4,
  elle: 4,
  on: 4,
  nous: 8,
  vous: 16,
  ils: 32,
  elles: 32,
};

/** What stands between a subject and its verb. */
export const BEFORE_VERB = set("ne n' me m' te t' se s' le la l' les lui leur y en nous vous");
export const NEGATION = set("ne n'");
export const PREPOSITIONS = set(
  "à de d' du des au aux en dans par pour sur sous avec sans chez vers dès entre malgré depuis pendant avant après contre selon sauf hors outre parmi comme jusqu' près concernant durant envers via",
);
export const CONJUNCTIONS = set(
  "que qu' si quand lorsque lorsqu' puisque puisqu' comme car mais donc dont où or et ou parce quoique quoiqu' ni",
);
/** After these a clause begins, with its own subject. */
export const CLAUSE_STARTS = set(
  "que qu' si quand lorsque lorsqu' puisque puisqu' car mais donc quoique quoiqu' dont où comme",
);
export const ADVERBS = set(
  `pas plus jamais rien point bien très trop assez peu mal vite déjà encore toujours aussi souvent parfois ensuite enfin
  hier demain aujourd'hui tout toute tous toutes vraiment sincèrement également toutefois pourtant donc ainsi même alors
  désormais bientôt tôt tard presque moins tant tellement si beaucoup ici là là-bas environ seulement tant plutôt`,
);
/** Words that the dictionary also calls nouns or verbs, and that letters never mean so. */
export const NEITHER = set(
  `a à et ou où est en y si car mais or ni donc que qui quoi dont pas plus bien mal très trop peu tout tous toute toutes même
  avec sans sous sur pour par dans chez vers de du des le la les un une ce cet cette ces mon ma mes ton ta tes son sa ses
  notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se lui y en ne jamais rien point aussi encore
  ici là hier demain toujours jour entre depuis pendant avant après contre comme quand`,
);

export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 6 && word.endsWith('ment'));

const forms = (text: string): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  for (const part of text.trim().split(/\s+/)) {
    const [form = '', persons = '0'] = part.split(':');
    map.set(form, Number(persons));
  }
  return map;
};

/** Form → persons (bits: je 1, tu 2, il 4, nous 8, vous 16, ils 32). */
export const ETRE =
  forms(`suis:1 es:2 est:4 sommes:8 êtes:16 sont:32 étais:3 était:4 étions:8 étiez:16 étaient:32
  serai:1 seras:2 sera:4 serons:8 serez:16 seront:32 serais:3 serait:4 serions:8 seriez:16 seraient:32
  sois:3 soit:4 soyons:8 soyez:16 soient:32 fut:4 furent:32`);
export const AVOIR = forms(`ai:1 as:2 a:4 avons:8 avez:16 ont:32 avais:3 avait:4 avions:8 aviez:16 avaient:32
  aurai:1 auras:2 aura:4 aurons:8 aurez:16 auront:32 aurais:3 aurait:4 aurions:8 auriez:16 auraient:32
  aie:1 aies:2 ait:4 ayons:8 ayez:16 aient:32 ayant:0`);

/** The form of être or avoir in the same tense for another person; null for other words. */
export function auxiliaryIn(word: string, person: number): string | null {
  for (const table of [ETRE, AVOIR]) {
    const all = [...table.keys()];
    const at = all.indexOf(word);
    if (at === -1) continue;
    // A tense begins with « je »; imperfect and conditional have one form for « je » and « tu ».
    let from = at;
    while (from > 0 && ((table.get(all[from] as string) ?? 0) & 1) === 0) from -= 1;
    for (
      let to = from;
      to < all.length && (to === from || ((table.get(all[to] as string) ?? 0) & 1) === 0);
      to += 1
    ) {
      if (((table.get(all[to] as string) ?? 0) & person) !== 0) return all[to] as string;
    }
  }
  return null;
}

const MODAL_STEMS =
  /^(?:vouloir|pouvoir|devoir|peu[xt]|peuvent|pouv(?:ons|ez)|p(?:our|ouv)r?(?:ais?|ait|ions|iez|aient|as?|ons|ez|ont)|pu|puiss\w*|doi[st]|doivent|dev(?:ons|ez|ais|ait|ions|iez|aient|rai|ras|ra|rons|rez|ront|rais|rait|rions|riez|raient)|veu[xt]|veulent|voul(?:ons|ez|ais|ait|ions|iez|aient)|voudr\w+|veuillez|vais|vas|va|allons|allez|vont|allais|allait|allaient|allions|alliez|faut|faudra|faudrait|fallait|souhait(?:e|es|ons|ez|ent|ais|ait|ions|iez|aient)|désir(?:e|es|ons|ez|ent)|préfér(?:ons|ez)|espér(?:ons|ez)|sav(?:ons|ez)|viens|vient|venons|viennent)$/;

/** After which a verb stands in the infinitive. */
export const isModal = (word: string): boolean => MODAL_STEMS.test(word);
