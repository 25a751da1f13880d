import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { defaultOwner } from '../organizations/list-members.ts';
import { teamManagers } from '../organizations/members/list-teams.ts';

/** Who has a case that nobody was given: who leads the customer's team, else the first owner of the organization. */
export async function ownersByTeam(db: Db, orgId: OrgId): Promise<(team: string | null) => string | null> {
  const managers = await teamManagers(db, orgId);
  const fallback = (await defaultOwner(db, orgId))?.id ?? null;
  return (team) => (team === null ? undefined : managers.get(team)) ?? fallback;
}
