import type pg from 'pg';
import { until } from '../../../platform/testing/until.ts';

/** Whether a transaction on this database waits for another. */
async function waitsForLock(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

/** Until the work waits for somebody's lock, or did not need to and is done. */
export async function untilItWaits(pool: pg.Pool, work: Promise<unknown>): Promise<void> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  work.then(settle, settle);
  await until('the work waits or is done', async () => isSettled || waitsForLock(pool));
}
