import { PASSIVE_FROM, PROMOTER_FROM } from '@boucle/stats';
import type { SurveyBand, SurveyKind } from './contract.ts';

/** A stretch of a scale whose answers are spoken of together. */
export interface ScaleBand {
  readonly band: SurveyBand;
  readonly from: number;
  readonly to: number;
}

/** The scores that a kind of survey takes, and what its figure is made of. */
export interface Scale {
  readonly kind: SurveyKind;
  readonly min: number;
  readonly max: number;
  /** Every score, in order. */
  readonly scores: readonly number[];
  /** From the lowest to the highest: together they are the scale. */
  readonly bands: readonly [ScaleBand, ...ScaleBand[]];
  /** Promoter, satisfied, easy: what the share of a CSAT or CES counts. */
  isGood(score: number): boolean;
}

const scaleFrom = (kind: SurveyKind, bands: readonly [ScaleBand, ...ScaleBand[]]): Scale => {
  const good = bands.at(-1) ?? bands[0];
  const [min, max] = [bands[0].from, good.to];
  const scores = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return { kind, min, max, scores, bands, isGood: (score) => score >= good.from && score <= max };
};

const SCALES: Readonly<Record<SurveyKind, Scale>> = {
  nps: scaleFrom('nps', [
    { band: 'detractor', from: 0, to: PASSIVE_FROM - 1 },
    { band: 'passive', from: PASSIVE_FROM, to: PROMOTER_FROM - 1 },
    { band: 'promoter', from: PROMOTER_FROM, to: 10 },
  ]),
  csat: scaleFrom('csat', [
    { band: 'not-satisfied', from: 1, to: 3 },
    { band: 'satisfied', from: 4, to: 5 },
  ]),
  ces: scaleFrom('ces', [
    { band: 'not-easy', from: 1, to: 4 },
    { band: 'easy', from: 5, to: 7 },
  ]),
};

export const scaleOf = (kind: SurveyKind): Scale => SCALES[kind];

export const isOnScale = (kind: SurveyKind, score: number): boolean => SCALES[kind].scores.includes(score);

/** For scores that are on the scale: whoever writes one has asked `isOnScale`. */
export function bandOf(kind: SurveyKind, score: number): SurveyBand {
  const { bands } = SCALES[kind];
  return (bands.findLast(({ from }) => score >= from) ?? bands[0]).band;
}

/** The kind whose answers fall in a band: no two share one. */
export const kindOfBand = (band: SurveyBand): SurveyKind =>
  Object.values(SCALES).find(({ bands }) => bands.some((one) => one.band === band))?.kind ?? 'nps';
