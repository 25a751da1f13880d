import { type RawBuilder, sql } from 'kysely';
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
  const column = <K extends keyof RollupDelta>(name: K) => deltas.map((delta) => delta[name]);
  const bins = deltas.map((delta) => `{${delta.bins.join(',')}}`);
  return sql`
    INSERT INTO rollups AS r (org_id, survey_id, dimension, day, value, series, bins)
    SELECT org_id, survey_id, dimension, day, value, series, bins::int[]
    FROM unnest(
      ${column('orgId')}::uuid[], ${column('surveyId')}::uuid[], ${column('dimension')}::text[],
      ${column('day')}::date[], ${column('value')}::text[], ${column('series')}::int[], ${bins}::text[]
    ) AS delta (org_id, survey_id, dimension, day, value, series, bins)
    WHERE ${onlyIf}
    ON CONFLICT (org_id, survey_id, dimension, day, value, series) DO UPDATE SET bins = ${SUM_OF_BINS}`;
}
