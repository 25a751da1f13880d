import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { SurveyChoice } from '../surveys/choose-surveys.ts';
import { KINDS, RELATIONS, type Relation, type Survey, type SurveyKind } from '../surveys/contract.ts';

export interface Measure {
  readonly kind: SurveyKind;
  readonly relation: Relation | 'both';
}

/**
 * One figure is of one kind of survey: scores of different scales cannot be added up. Nor are the relationship and
 * what happened at one event, unless the reader asks for both. Whoever did not choose is told what there is.
 */
export function oneMeasure(surveys: readonly Survey[], { relation }: SurveyChoice): Outcome<Measure> {
  const [first] = surveys;
  if (first === undefined) return refuse('none-chosen', 'survey', '');
  const kinds = KINDS.filter((kind) => surveys.some((one) => one.kind === kind));
  if (kinds.length > 1) return refuse('several-kinds', 'kind', choices(surveys, 'kind', kinds));
  const relations = RELATIONS.filter((one) => surveys.some((survey) => survey.relation === one));
  if (relations.length > 1 && relation !== 'both') {
    return refuse('several-relations', 'relation', choices(surveys, 'relation', relations));
  }
  return done({ kind: first.kind, relation: relations.length > 1 ? 'both' : first.relation });
}

/** `kind=nps (boutique, relation), kind=csat (livraison)`: ready to be put into the address. */
function choices(
  surveys: readonly Survey[],
  parameter: 'kind' | 'relation',
  values: readonly string[],
): string {
  const slugs = (value: string) =>
    surveys
      .filter((one) => one[parameter] === value)
      .map(({ slug }) => slug)
      .join(', ');
  return values.map((value) => `${parameter}=${value} (${slugs(value)})`).join(', ');
}

function refuse(problem: string, field: string, listed: string): Outcome<never> {
  const message = `analytics:problems.${problem}`;
  return refused('invalid', message, { values: { choices: listed }, fields: { [field]: message } });
}
