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

const WHOLE = '';

const BINS = 11;

/** What counting (or, with `by` −1, uncounting) these answers adds to each rollup row. */
export function rollupDeltas(answers: readonly { answer: Countable; by: 1 | -1 }[]): RollupDelta[] {
  const sums = new RollupSums();
  for (const { answer, by } of answers) sums.add(answer, by);
  return sums.deltas();
}

/** The same, for answers that come one after the other. */
export class RollupSums {
  readonly #figures = new Map<string, Figure>();

  add(answer: Countable, by: 1 | -1): void {
    const figure = figureOf(this.#figures, answer);
    add(figure, WHOLE, '', answer.score, by);
    for (const dimension in answer.dimensions) {
      add(figure, dimension, answer.dimensions[dimension] as string, answer.score, by);
    }
  }

  /** Sorted by key: two transactions that touch the same rows touch them in the same order and cannot deadlock. */
  deltas(): RollupDelta[] {
    return [...this.#figures.values()]
      .flatMap((figure) => [...figure.rows].map(([key, delta]) => ({ key: `${figure.key}\n${key}`, delta })))
      .filter(({ delta }) => delta.bins.some((bin) => bin !== 0))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ delta }) => delta);
  }
}

/** What the answers of a batch mostly share; their rows differ by dimension and value. */
interface Figure {
  readonly of: Omit<RollupDelta, 'dimension' | 'value' | 'bins'>;
  readonly key: string;
  readonly rows: Map<string, RollupDelta>;
}

function figureOf(figures: Map<string, Figure>, { orgId, surveyId, series, day }: Countable): Figure {
  const key = `${orgId}\n${surveyId}\n${day}\n${series}`;
  let figure = figures.get(key);
  if (figure === undefined) {
    figure = { of: { orgId, surveyId, series, day }, key, rows: new Map() };
    figures.set(key, figure);
  }
  return figure;
}

function add({ of, rows }: Figure, dimension: string, value: string, score: number, by: number): void {
  const key = `${dimension}\n${value}`;
  let delta = rows.get(key);
  if (delta === undefined) {
    delta = { ...of, dimension, value, bins: Array.from({ length: BINS }, () => 0) };
    rows.set(key, delta);
  }
  delta.bins[score] = (delta.bins[score] ?? 0) + by;
}
