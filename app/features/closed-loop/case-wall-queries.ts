import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { ofTeams } from '../../platform/postgres/in-teams.ts';

/**
 * Narrows a query that reads `cases` under this name to those of an actor's teams, and to those that are theirs to
 * care for, whoever's customer it is.
 */
export function caseSeenBy(actor: Actor, table: string): RawBuilder<boolean> {
  if (actor.teams === null) return sql<boolean>`true`;
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const own = actor.kind === 'member' ? actor.id : null;
  return sql<boolean>`(${ofTeams(actor, column('team'))} OR ${column('owner_id')} = ${own}::uuid)`;
}
