import { BLANK, blanksOf } from './blanks.ts';

/** What a template can say by itself. Any other name in braces is a place that the writer fills in by hand. */
export const VARIABLES = [
  'first-name',
  'name',
  'organization',
  'subject',
  'me',
  'answer-date',
  'score',
  'comment',
] as const;

export type Variable = (typeof VARIABLES)[number];

export type VariableValues = Readonly<Record<Variable, string | null>>;

/** As they are written, in either language; a template of one language may use the names of the other. */
export const VARIABLE_NAMES: Readonly<Record<'fr' | 'en', Readonly<Record<Variable, string>>>> = {
  fr: {
    'first-name': 'prénom',
    name: 'nom',
    organization: 'organisation',
    subject: 'sujet',
    me: 'moi',
    'answer-date': 'date de la réponse',
    score: 'note',
    comment: 'commentaire',
  },
  en: {
    'first-name': 'first name',
    name: 'name',
    organization: 'organization',
    subject: 'subject',
    me: 'me',
    'answer-date': 'answer date',
    score: 'score',
    comment: 'comment',
  },
};

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll('’', "'")
    .trim();

const BY_NAME = new Map(
  Object.values(VARIABLE_NAMES).flatMap((names) =>
    VARIABLES.map((variable) => [fold(names[variable]), variable] as const),
  ),
);

/** British spelling is no mistake. */
BY_NAME.set('organisation', 'organization');

export const variableNamed = (name: string): Variable | null => BY_NAME.get(fold(name)) ?? null;

const valueOf = (name: string, values: VariableValues): string | null => {
  const variable = variableNamed(name);
  return variable === null ? null : values[variable]?.trim() || null;
};

/** The places that only a person can fill in. */
export const blanksByHand = (text: string): string[] =>
  blanksOf(text).filter((name) => variableNamed(name) === null);

/** The places that would stay empty: a letter with one of them says that nobody wrote it. */
export const emptyIn = (text: string, values: VariableValues): string[] =>
  blanksOf(text).filter((name) => valueOf(name, values) === null);

/** The text with what is known put in. What is empty, or is nobody's variable, stays in its braces to be seen. */
export const fillIn = (text: string, values: VariableValues): string =>
  text.replaceAll(BLANK, (whole, name: string) => valueOf(name, values) ?? whole);
