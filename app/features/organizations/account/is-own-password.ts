import { verifyPassword } from 'better-auth/crypto';
import type { Db } from '../../../platform/postgres/database.ts';
import { selectPasswordHash } from './queries.ts';

/** Whether somebody who is signed in knows their password, too. */
export async function isOwnPassword(db: Db, userId: string, password: string): Promise<boolean> {
  const hash = await selectPasswordHash(db, userId);
  return hash !== null && verifyPassword({ hash, password });
}
