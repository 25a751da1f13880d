import type { OrgId } from '../../platform/actor.ts';

/** What the rollups need to know of an answer. */
export interface Countable {
  readonly orgId: OrgId;
  readonly surveyId: string;
  readonly series: number;
  readonly day: string;
  readonly score: number;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** One row of `rollups` and what to add to its eleven bins. */
export interface RollupDelta {
  readonly orgId: OrgId;
  readonly surveyId: string;
  readonly series: number;
  readonly day: string;
  readonly dimension: string;
  readonly value: string;
  readonly bins: number[];
}

export const WHOLE = '';

const BINS = 11;

/**
 * What counting (or, with `by` −1, uncounting) these answers adds to each rollup row. Sorted by key:
 * two transactions that touch the same rows touch them in the same order and cannot deadlock.
 */
export function rollupDeltas(answers: readonly { answer: Countable; by: 1 | -1 }[]): RollupDelta[] {
  const deltas = new Map<string, RollupDelta>();
  for (const { answer, by } of answers) {
    add(deltas, answer, WHOLE, '', by);
    for (const dimension in answer.dimensions) {
      add(deltas, answer, dimension, answer.dimensions[dimension] as string, by);
    }
  }
  return [...deltas]
    .filter(([, delta]) => delta.bins.some((bin) => bin !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, delta]) => delta);
}

function add(
  deltas: Map<string, RollupDelta>,
  answer: Countable,
  dimension: string,
  value: string,
  by: number,
): void {
  const { orgId, surveyId, series, day } = answer;
  const key = `${orgId}\n${surveyId}\n${dimension}\n${day}\n${value}\n${series}`;
  let delta = deltas.get(key);
  if (delta === undefined) {
    delta = { orgId, surveyId, series, day, dimension, value, bins: Array.from({ length: BINS }, () => 0) };
    deltas.set(key, delta);
  }
  delta.bins[answer.score] = (delta.bins[answer.score] ?? 0) + by;
}
