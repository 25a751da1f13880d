import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../postgres/database.ts';
import type { OutboxEvents, Topic } from './record-event.ts';

export interface OutboxRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly topic: Topic;
  readonly payload: OutboxEvents[Topic];
}

/** Few enough for one short transaction, many enough to keep up with ingest. */
const BATCH = 200;

/** A relay that missed its nudge looks again after this long. */
const POLL_MS = 1_000;

/**
 * Between two transactions: while facts pour in, many share one, and nobody sees the delay. The first fact after a
 * silence goes at once.
 */
const PAUSE_MS = 100;

/**
 * Moves facts from the outbox to those who subscribed, oldest first. `deliver` runs in the
 * transaction that removes the rows: a crash before its commit delivers them again, so what they
 * start must be idempotent. `afterCommit` is told once the rows are gone.
 */
export async function relayOnce(
  context: Context,
  deliver: (tx: Tx, rows: OutboxRow[]) => Promise<void>,
  afterCommit: (rows: OutboxRow[]) => void,
): Promise<number> {
  const rows = await context.db.transaction().execute(async (tx) => {
    const { rows } = await sql<OutboxRow>`
      DELETE FROM outbox WHERE (org_id, id) IN (
        SELECT org_id, id FROM outbox ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) RETURNING org_id AS "orgId", id, topic, payload`.execute(tx);
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (rows.length > 0) await deliver(tx, rows);
    return rows;
  });
  if (rows.length > 0) afterCommit(rows);
  return rows.length;
}

/** Relays until `stop` aborts. A database that is down is waited for. */
export async function runRelay(
  context: Context,
  deliver: (tx: Tx, rows: OutboxRow[]) => Promise<void>,
  afterCommit: (rows: OutboxRow[]) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const moved = await relayOnce(context, deliver, afterCommit).catch((error: unknown) => {
      if (!stop.aborted) context.log.warn({ err: error }, 'the outbox could not be relayed; trying again');
      return 0;
    });
    if (moved === 0) await context.nudge.wait('outbox', POLL_MS, stop);
    else if (moved < BATCH) await delay(PAUSE_MS, undefined, { signal: stop }).catch(() => {});
  }
}
