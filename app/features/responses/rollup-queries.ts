import { type RawBuilder, sql } from 'kysely';
import { arrayOfPlain, arrayOfTexts } from '../../platform/postgres/array-text.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import type { RollupDelta } from './rollup-deltas.ts';

const addedBin = (i: number) => `r.bins[${i}] + excluded.bins[${i}]`;
const SUM_OF_BINS = sql.raw(`ARRAY[${Array.from({ length: 11 }, (_, i) => addedBin(i + 1)).join(', ')}]`);

/** Adds the deltas to the rollups, in one statement and in their order. */
export async function applyRollups(tx: Tx, deltas: readonly RollupDelta[]): Promise<void> {
  if (deltas.length > 0) await addition(deltas).execute(tx);
}

/** The same, to be part of a larger statement. `onlyIf` is asked once. */
export function addition(
  deltas: readonly RollupDelta[],
  onlyIf: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const plain = (name: 'orgId' | 'surveyId' | 'day' | 'series') =>
    arrayOfPlain(deltas.map((delta) => delta[name]));
  const texts = (name: 'dimension' | 'value') => arrayOfTexts(deltas.map((delta) => delta[name]));
  const bins = arrayOfTexts(deltas.map((delta) => arrayOfPlain(delta.bins)));
  return sql`
    INSERT INTO rollups AS r (org_id, survey_id, dimension, day, value, series, bins)
    SELECT org_id, survey_id, dimension, day, value, series, bins::int[]
    FROM unnest(
      ${plain('orgId')}::uuid[], ${plain('surveyId')}::uuid[], ${texts('dimension')}::text[],
      ${plain('day')}::date[], ${texts('value')}::text[], ${plain('series')}::int[], ${bins}::text[]
    ) AS delta (org_id, survey_id, dimension, day, value, series, bins)
    WHERE ${onlyIf}
    ON CONFLICT (org_id, survey_id, dimension, day, value, series) DO UPDATE SET bins = ${SUM_OF_BINS}`;
}
