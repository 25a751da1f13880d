import type { Database, Tx } from './database.ts';

/** Two that wait for each other: PostgreSQL has undone one of them, which may simply go again. */
const DEADLOCK = '40P01';

export const isDeadlock = (error: unknown): boolean => (error as { code?: unknown }).code === DEADLOCK;

/** Each try meets others; so many in a row is not chance. */
const TRIES = 5;

/**
 * A transaction that goes again when it was the victim of a deadlock. `work` is run anew from its
 * beginning: it keeps nothing of the try before.
 */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === TRIES || !isDeadlock(error)) throw error;
    }
  }
}
