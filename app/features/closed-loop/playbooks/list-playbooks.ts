import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { PageQuery, Playbook } from './contract.ts';
import { describePlaybook } from './describe-playbook.ts';
import { selectPlaybook, selectPlaybooks } from './queries.ts';

/** What happens by itself, in the order in which it was written. */
export async function listPlaybooks(
  context: Context,
  { orgId }: Actor,
  { cursor, limit }: PageQuery,
): Promise<Outcome<{ items: Playbook[]; nextCursor: string | null }>> {
  const after = readIdCursor(cursor);
  if (after === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectPlaybooks(context.db, orgId, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeIdCursor(last.id) : null;
  return done({ items: shown.map(describePlaybook), nextCursor });
}

export async function getPlaybook(
  context: Context,
  { orgId }: Actor,
  id: string,
): Promise<Outcome<Playbook>> {
  const row = await selectPlaybook(context.db, orgId, id);
  return row === null ? refused('not-found', 'playbooks:problems.no-playbook') : done(describePlaybook(row));
}
