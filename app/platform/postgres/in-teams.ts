import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../actor.ts';

/** The property that says whose customer somebody is: the key of a team. */
export const TEAM = 'team';

/**
 * Narrows a query to what an actor's teams may see. `properties` is the jsonb that holds the team: a contact's
 * properties, an answer's dimensions. What has no team is seen by those alone who see everything.
 */
export function inTeams(actor: Pick<Actor, 'teams'>, properties: RawBuilder<unknown>): RawBuilder<boolean> {
  // A literal, so that an index on it is met.
  return ofTeams(actor, sql`(${properties} ->> ${sql.lit(TEAM)})`);
}

/** The same, where a column holds the key of the team. */
export function ofTeams({ teams }: Pick<Actor, 'teams'>, team: RawBuilder<unknown>): RawBuilder<boolean> {
  return teams === null ? sql<boolean>`true` : sql<boolean>`${team} = ANY (${[...teams]}::text[])`;
}
