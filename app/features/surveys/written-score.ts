import type { SurveyKind } from './contract.ts';
import { scaleOf } from './scale.ts';

/** A score inside a sentence: of 10 it goes without saying, of another scale the scale is told. */
export const writtenScore = (kind: SurveyKind, score: number): string =>
  kind === 'nps' ? String(score) : `${score}/${scaleOf(kind).max}`;
