import { addHistograms } from '@boucle/stats';
import type { Db } from '../../platform/postgres/database.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';
import {
  countAnswersBy,
  countAnswersByDay,
  type Rolled,
  readDailyRollups,
  readRollups,
  type Selection,
} from './queries.ts';

const EMPTY = Array.from({ length: 11 }, () => 0);

const sum = (rows: readonly { bins: number[] }[]): number[] => [
  ...addHistograms([EMPTY, ...rows.map((row) => row.bins)]),
];

const isEmpty = (bins: readonly number[]): boolean => bins.every((count) => count === 0);

/**
 * Whether the rollups know the answer: no filter, or one on a value and no split. Else the answers are counted.
 * A reader of some teams only is one narrowing the more: theirs are added up.
 */
function rolledBy({ filters, teams }: Selection, by: string | null): Rolled | null {
  const [only] = filters;
  if (teams !== null) {
    const isTheirs = filters.length === 0 && (by === null || by === TEAM);
    return isTheirs ? { dimension: TEAM, values: [...teams] } : null;
  }
  if (only === undefined) {
    return by === null ? { dimension: '', values: [''] } : { dimension: by, values: null };
  }
  return filters.length === 1 && by === null && only.value !== ''
    ? { dimension: only.name, values: [only.value] }
    : null;
}

/** Eleven counts of a selection. */
export async function readHistogram(db: Db, selection: Selection): Promise<number[]> {
  const rolled = rolledBy(selection, null);
  return sum(
    rolled === null ? await countAnswersBy(db, selection, null) : await readRollups(db, selection, rolled),
  );
}

/** Eleven counts per value of a property; null stands for the answers without it. They add up to `whole`. */
export async function readGroups(
  db: Db,
  selection: Selection,
  by: string,
  whole: readonly number[],
): Promise<{ value: string | null; bins: number[] }[]> {
  const rolled = rolledBy(selection, by);
  if (rolled === null) {
    const rows = await countAnswersBy(db, selection, by);
    return rows.map(({ value, bins }) => ({ value: value === '' ? null : value, bins }));
  }
  // Answers without the property have no row of it: they are what is left of the whole.
  const rows = (await readRollups(db, selection, rolled)).filter(({ bins }) => !isEmpty(bins));
  const named = sum(rows);
  const rest = whole.map((count, i) => count - (named[i] ?? 0));
  return isEmpty(rest) ? rows : [...rows, { value: null, bins: rest }];
}

/** Eleven counts per day, days without an answer left out. */
export async function readDays(db: Db, selection: Selection): Promise<{ day: string; bins: number[] }[]> {
  const rolled = rolledBy(selection, null);
  const rows =
    rolled === null ? await countAnswersByDay(db, selection) : await readDailyRollups(db, selection, rolled);
  return rows.filter(({ bins }) => !isEmpty(bins));
}
