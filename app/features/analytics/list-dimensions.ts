import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import type { Dimensions } from './contract.ts';
import { readDimensions } from './queries.ts';

/** The properties that figures can be split by, with the values met so far. */
export async function listDimensions(context: Context, actor: Actor): Promise<Outcome<Dimensions>> {
  return done({ items: await readDimensions(context.db, actor.orgId) });
}
