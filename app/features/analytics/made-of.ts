import type { SurveyKind } from '../surveys/contract.ts';
import type { AnyScores } from './contract.ts';
import type { Selected } from './select-answers.ts';

/** How each kind is counted, in a formula that needs no language. */
const RULES: Readonly<Record<SurveyKind, string>> = {
  nps: '100 × (n[9–10] − n[0–6]) / n',
  csat: '100 × n[4–5] / n',
  ces: '100 × n[5–7] / n',
};

const ruleOf = (kind: SurveyKind): string => RULES[kind];

/** What a figure is made of, printed beside it. */
export function madeOf({
  measure,
  surveys,
  organization,
}: Selected): Pick<AnyScores, 'rule' | 'survey' | 'surveys' | 'relation' | 'timeZone'> {
  const slugs = surveys.map(({ slug }) => slug);
  return {
    rule: ruleOf(measure.kind),
    survey: slugs.length === 1 ? (slugs[0] ?? null) : null,
    surveys: slugs,
    relation: measure.relation,
    timeZone: organization.timeZone,
  };
}
