import { type Actor, may } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { selectMembers } from '../queries.ts';
import type { ListedMember } from './contract.ts';
import { listTeams } from './list-teams.ts';
import { selectVisits } from './queries.ts';

/** The people of an organization with their teams. When somebody was last here is for whoever manages. */
export async function describeMembers(db: Db, actor: Actor): Promise<ListedMember[]> {
  const [members, teams, visits] = await Promise.all([
    selectMembers(db, actor.orgId),
    listTeams(db, actor),
    may(actor, 'manage') ? selectVisits(db, actor.orgId) : new Map<string, string>(),
  ]);
  return members.map((member) => ({
    ...member,
    teams: teams
      .filter((team) => team.manager?.id === member.id || team.members.some(({ id }) => id === member.id))
      .map(({ id, name }) => ({ id, name })),
    lastSeenOn: visits.get(member.id) ?? null,
  }));
}
