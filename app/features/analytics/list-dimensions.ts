import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import type { Dimensions } from './contract.ts';
import { readDimensions, readDimensionsOfTeams } from './queries.ts';

/** The properties that figures can be split by, with the values met so far. */
export async function listDimensions(context: Context, actor: Actor): Promise<Outcome<Dimensions>> {
  const { db } = context;
  const isWhole = actor.teams === null;
  return done({
    items: isWhole ? await readDimensions(db, actor.orgId) : await readDimensionsOfTeams(db, actor),
  });
}
