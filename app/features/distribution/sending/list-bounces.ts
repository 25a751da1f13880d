import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../platform/http/id-cursor.ts';
import { selectBounces } from '../../../platform/mail/bounces/bounce-records.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Bounces } from './contract.ts';

/** What came back, and why; the newest first. */
export async function listBounces(
  context: Context,
  actor: Actor,
  query: { cursor?: string | undefined; limit: number },
): Promise<Outcome<Bounces>> {
  const before = readIdCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectBounces(context.db, actor.orgId, before, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return done({
    items: shown.map((bounce) => ({ ...bounce, at: bounce.at.toISOString() })),
    nextCursor: hasMore ? writeIdCursor(last.id) : null,
  });
}
