import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { teamManagers } from '../../organizations/members/list-teams.ts';
import type { Rung } from './contract.ts';
import { type RunningCase, selectSettings } from './queries.ts';

/**
 * Who is told on a rung of a case: its owner; who leads the team; the director, the first owner of the organization
 * unless another is set. A rung that nobody stands on is the director's.
 */
export async function whoIsOnRung(
  db: Db,
  orgId: OrgId,
): Promise<(rung: Rung, one: Pick<RunningCase, 'ownerId' | 'team'>) => string | null> {
  const [settings, managers, members] = await Promise.all([
    selectSettings(db, orgId),
    teamManagers(db, orgId),
    listMembers(db, orgId),
  ]);
  const isMember = (id: string | null | undefined): id is string =>
    id != null && members.some((one) => one.id === id);
  const first = members.find(({ role }) => role === 'owner') ?? members[0];
  const director = isMember(settings?.directorId) ? settings.directorId : (first?.id ?? null);
  return (rung, { ownerId, team }) => {
    const manager = team === null ? undefined : managers.get(team);
    const meant = { owner: ownerId, manager, director }[rung];
    return isMember(meant) ? meant : director;
  };
}
