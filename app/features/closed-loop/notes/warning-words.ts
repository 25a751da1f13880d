/** Why a word has no place in a note about a customer. */
export const WARNING_REASONS = [
  'health',
  'union',
  'religion',
  'origin',
  'politics',
  'sex-life',
  'employment',
  'insult',
] as const;

export type WarningReason = (typeof WARNING_REASONS)[number];

export interface Warning {
  /** As it was written. */
  readonly word: string;
  readonly reason: WarningReason;
  readonly start: number;
}

/**
 * Words of both languages, without accents, in lower case; `*` stands for any ending. Notes are written in either
 * language about people of either, so both are looked for. A warning asks, it never forbids: a word may be rightly there.
 */
const WORDS: Readonly<Record<WarningReason, string>> = {
  health: `malade malades maladie maladies maladif* sida seropositi* vih cancer cancers cancereu* depressi* bipolaire* schizophren*
    autiste* autistique* autisme handicap* enceinte grossesse fausse-couche burn-out burnout alcooliqu* alcoolism* toxicoman*
    drogue drogues droguee droguees dement demente alzheimer parkinson diabeti* epilept* psychiatr* suicid* hospitalis*
    chimiotherap* obese* obesite anorexi* boulimi*
    illness hiv aids depressed autistic disabled-person disability pregnan* alcoholic* alcoholism addict addicted junkie
    dementia diabetic epileptic hospitali?ed chemotherapy bulimi* miscarriage`,
  union: `syndiqu* syndicalist* syndicat cgt cfdt cfe-cgc cftc delegue-syndical deleguee-syndicale greviste* prud'hom*
    unionist* unioni?ed trade-union* shop-steward*`,
  religion: `musulman* islam* juif juive juifs juives judai* catholique* catholici* chretien* protestant* evangelique* evangeliste*
    bouddhist* hindou* athee* foulard-islamique voile-islamique ramadan halal casher kasher temoin-de-jehovah temoins-de-jehovah
    mormon* imam rabbin muslim* jew jews jewish christians catholic* buddhist* hindu hindus atheist* kosher hijab jehovah*`,
  origin: `arabe* maghrebin* africain* asiatique* gitan gitane gitans gitanes roms tzigane* manouche* immigre* sans-papier*
    clandestin clandestins antillais* turc turque turcs algerien* marocain* tunisien* roumain*
    arab arabs african* asian asians gypsy gypsies immigrant* foreigner* illegal-alien* black-man black-woman`,
  politics: `gauchiste* facho* communiste* fasciste* extreme-droite extreme-gauche
    far-right far-left communist* fascist* leftist*`,
  'sex-life': `homosexuel* homo lesbienne* gay gays pede pedes transgenre* transsexuel* bisexuel* divorce divorcee divorces adultere cocu cocue
    homosexual* lesbian* transgender* transsexual* bisexual* divorced cheating-on`,
  employment: `chomeur* chomeuse* chomage rsa rmiste* cassos cas-social cas-soc* smicard* assistanat surendett* interdit-bancaire
    sans-emploi sdf licencie licenciee unemployed jobless on-benefits on-welfare on-the-dole homeless bankrupt`,
  insult: `con cons conne connes connard* conard* cretin* debile* abruti* imbecile* idiot idiote idiots idiotes salaud* salope salopes saloperie* pute putes
    putain emmerdeu* chieu* casse-couille* casse-pieds mongol* gogol* folle fou-furieux hysteriqu* menteu* voleu* escroc* parano*
    vieille-peau bonne-femme grosse-vache gros-con
    stupid moron morons jerk jerks asshole* bitch* bastard* nutcase psycho liar liars scum cunt* dumb retarded hysterical
    pain-in-the-ass`,
};

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

const pattern = (words: string): string =>
  fold(words)
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('-', '[-\\s]').replaceAll('*', '\\p{L}*').replaceAll('?', '.'))
    .join('|');

const PATTERNS = WARNING_REASONS.map(
  (reason) =>
    [reason, new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern(WORDS[reason])})(?![\\p{L}\\p{N}])`, 'gu')] as const,
);

/** So many are shown; whoever writes more knows already. */
const MOST = 20;

/** Words of a note that tell what a company must not keep of people, in their order. */
export function warningsIn(text: string): Warning[] {
  const { folded, places } = foldWithPlaces(text);
  const found = PATTERNS.flatMap(([reason, words]) =>
    [...folded.matchAll(words)].map(({ index, 0: word }): Warning => {
      const start = places[index] ?? 0;
      const end = places[index + word.length] ?? text.length;
      return { word: text.slice(start, end), reason, start };
    }),
  );
  return found.toSorted((a, b) => a.start - b.start).slice(0, MOST);
}

/** Folding can make a text shorter or longer: where each folded unit came from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let i = 0; i < plain.length; i++) places.push(at);
    folded += plain;
    at += character.length;
  }
  places.push(text.length);
  return { folded, places };
}
