import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { selectMemberEmail } from './queries.ts';

/** Where the member who acts is written to; null for whoever is no member. */
export async function findMemberEmail(context: Context, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'member' || actor.id === null) return null;
  return selectMemberEmail(context.db, actor.orgId, actor.id);
}
