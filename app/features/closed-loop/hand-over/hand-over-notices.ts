import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Leaver } from './hand-over-work.ts';
import { nextOwners } from './next-owners.ts';
import { giveNotice, lockUnreadNoticesOf } from './queries.ts';

/** What somebody was told and never read is told to who has the case, or the customer; who was told it as well is not told twice. */
export async function handOverNotices(tx: Tx, _: Context, leaver: Leaver, now: Date): Promise<number> {
  const { orgId, userId } = leaver;
  const notices = await lockUnreadNoticesOf(tx, orgId, userId);
  const readers = await nextOwners(tx, leaver, notices);
  for (const [i, { id }] of notices.entries()) {
    const readerId = readers[i];
    if (readerId != null) await giveNotice(tx, orgId, id, readerId, now);
  }
  return notices.length;
}
