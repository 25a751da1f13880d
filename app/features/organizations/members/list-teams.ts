import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import type { Team } from './contract.ts';
import { selectManagersByKey, selectTeams } from './team-queries.ts';

/** The teams of the organization, by name; whoever sees some teams only is told of those. */
export async function listTeams(db: Db, actor: Pick<Actor, 'orgId' | 'teams'>): Promise<Team[]> {
  const teams = await selectTeams(db, actor.orgId);
  return teams.filter(({ key }) => actor.teams === null || actor.teams.includes(key));
}

/** Who leads each team, by the team's key. */
export async function teamManagers(db: Db, orgId: OrgId): Promise<Map<string, string>> {
  return selectManagersByKey(db, orgId);
}
