import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Notices } from './contract.ts';
import { markRead, selectUnread } from './queries.ts';

/** What the member has not read yet; a key is told nothing. */
export async function listNotices(
  context: Context,
  actor: Actor,
  query: { cursor?: string | undefined; limit: number },
): Promise<Outcome<Notices>> {
  if (actor.kind !== 'member') return done({ items: [], nextCursor: null });
  const before = readIdCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectUnread(context.db, actor, before, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return done({
    items: shown.map(({ contactId, contactName, at, ...notice }) => ({
      ...notice,
      contact: { id: contactId, name: contactName },
      at: at.toISOString(),
    })),
    nextCursor: rows.length > query.limit && last !== undefined ? writeIdCursor(last.id) : null,
  });
}

/** Only one's own: nobody reads for another. */
export async function readNotices(
  context: Context,
  actor: Actor,
  ids: readonly string[] | null,
): Promise<Outcome<{ read: number }>> {
  if (actor.kind !== 'member') return done({ read: 0 });
  const now = context.clock();
  return done({ read: await context.db.transaction().execute((tx) => markRead(tx, actor, ids, now)) });
}
