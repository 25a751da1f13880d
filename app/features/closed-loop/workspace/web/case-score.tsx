import { ResponseScore } from '../../../responses/web/response-score.tsx';
import { bandOf } from '../../../surveys/scale.ts';
import type { Case } from '../../contract.ts';

export interface CaseScoreProps {
  one: { readonly score: number; readonly survey: Pick<Case['survey'], 'kind'> };
  size?: number;
}

/** The score that a case is about, drawn on the scale of its survey. */
export function CaseScore({ one: { score, survey }, size }: CaseScoreProps) {
  const { kind } = survey;
  const sized = size === undefined ? {} : { size };
  return <ResponseScore response={{ kind, score, band: bandOf(kind, score) }} {...sized} />;
}
