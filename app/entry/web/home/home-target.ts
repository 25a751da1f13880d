import { KINDS, RELATIONS, type Relation, type SurveyKind } from '../../../features/surveys/contract.ts';
import type { HomeSearch } from './home-search.ts';
import type { SurveyName } from './use-surveys.ts';

/** What the home screen is about: one survey, or all of one kind and relation. Never more than that. */
export interface HomeTarget {
  readonly kind: SurveyKind;
  readonly relation: Relation;
  /** The surveys whose answers are added up. */
  readonly surveys: readonly [SurveyName, ...SurveyName[]];
  /** Of the one survey; null for all of its series, or of several surveys. */
  readonly series: number | null;
}

const isSame = (one: SurveyName, { kind, relation }: Pick<SurveyName, 'kind' | 'relation'>): boolean =>
  one.kind === kind && one.relation === relation;

/** What the address asks for, else the first survey there is; null without any. */
export function homeTarget(search: HomeSearch, all: readonly SurveyName[]): HomeTarget | null {
  const { kind, relation } = search;
  if (search.survey === undefined && kind !== undefined && relation !== undefined) {
    const [first, ...rest] = all.filter((one) => isSame(one, { kind, relation }));
    if (first !== undefined && rest.length > 0) {
      return { kind, relation, surveys: [first, ...rest], series: null };
    }
  }
  const one = all.find(({ slug }) => slug === search.survey) ?? all[0];
  if (one === undefined) return null;
  return { kind: one.kind, relation: one.relation, surveys: [one], series: seriesOf(search, one.series) };
}

/** Answers to other words do not compare: the current wording's, unless the reader asks for others. */
function seriesOf({ series }: HomeSearch, current: number): number | null {
  if (series === 'all' || current === 1) return null;
  const asked = Number(series);
  return Number.isInteger(asked) && asked >= 1 && asked <= current ? asked : current;
}

/** The kinds and relations of which there are several surveys, that can be looked at together. */
export function groupsOf(all: readonly SurveyName[]): { kind: SurveyKind; relation: Relation }[] {
  const groups = KINDS.flatMap((kind) => RELATIONS.map((relation) => ({ kind, relation })));
  return groups.filter((group) => all.filter((one) => isSame(one, group)).length > 1);
}
