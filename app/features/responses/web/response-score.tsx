import { useTranslation } from 'react-i18next';
import { RatingShape } from '../../../ui/marks/rating-shape.tsx';
import { ScoreShape } from '../../../ui/marks/score-shape.tsx';
import { scaleOf } from '../../surveys/scale.ts';
import type { Response } from '../contract.ts';

export interface ResponseScoreProps {
  response: Pick<Response, 'kind' | 'score' | 'band'>;
  size?: number;
}

/** A person's score as its kind is drawn: NPS in the shape of its band, the others over their scale. */
export function ResponseScore({ response: { kind, score, band }, size }: ResponseScoreProps) {
  const { t } = useTranslation('responses');
  const sized = size === undefined ? {} : { size };
  if (kind === 'nps') return <ScoreShape score={score} {...sized} />;
  const { max } = scaleOf(kind);
  const label = t('web.score-of', { score, max, band: t(`web.bands.${band}`) });
  return <RatingShape {...{ score, max, label }} {...sized} />;
}
