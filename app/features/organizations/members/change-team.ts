import { type Actor, may, type OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { fieldProblems } from '../field-problems.ts';
import { selectMembers } from '../queries.ts';
import { recordAudit } from '../record-audit.ts';
import { isMemberRole, mayLeadTeam } from '../role-scopes.ts';
import { type ChangeTeam, type NewTeam, newTeamSchema, type Team } from './contract.ts';
import { lockMembers } from './queries.ts';
import { deleteTeam, insertTeam, selectTeams, setTeamMembers, updateTeam } from './team-queries.ts';

const noTeam = () => refused('not-found', 'organizations:members.problems.no-team');

export async function createTeam(context: Context, actor: Actor, given: NewTeam): Promise<Outcome<Team>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const parsed = newTeamSchema.safeParse(given);
  if (!parsed.success) return refused('invalid', 'invalid', { fields: fieldProblems(parsed.error) });
  const { key, name, managerId, memberIds } = parsed.data;
  const id = newId();
  return context.db.transaction().execute(async (tx) => {
    await lockMembers(tx, actor.orgId);
    const fields = await wrongPeople(tx, actor.orgId, { managerId, memberIds });
    if (fields !== null) return refused('invalid', 'invalid', { fields });
    if (!(await insertTeam(tx, actor.orgId, { id, key, name, managerId }, now))) {
      return refused('conflict', 'organizations:members.problems.team-key-taken', {
        values: { key },
        fields: { key: 'organizations:members.problems.team-key-taken' },
      });
    }
    await setTeamMembers(tx, actor.orgId, id, memberIds, now);
    const details = { key, name, managerId, memberIds };
    const entry = { action: 'team.created', subjectType: 'team', subjectId: id, details };
    await recordAudit(tx, actor, entry, now);
    return teamOf(tx, actor.orgId, id);
  });
}

export async function changeTeam(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeTeam,
): Promise<Outcome<Team>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    await lockMembers(tx, actor.orgId);
    const before = await teamOf(tx, actor.orgId, id);
    if (!before.ok) return before;
    const fields = await wrongPeople(tx, actor.orgId, change);
    if (fields !== null) return refused('invalid', 'invalid', { fields });
    await updateTeam(tx, actor.orgId, id, change);
    if (change.memberIds !== undefined) await setTeamMembers(tx, actor.orgId, id, change.memberIds, now);
    const entry = { action: 'team.changed', subjectType: 'team', subjectId: id, details: change };
    await recordAudit(tx, actor, entry, now);
    return teamOf(tx, actor.orgId, id);
  });
}

/** Its customers keep their property: a team made again with the same key finds them. */
export async function removeTeam(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    await lockMembers(tx, actor.orgId);
    const team = await teamOf(tx, actor.orgId, id);
    if (!team.ok || !(await deleteTeam(tx, actor.orgId, id))) return noTeam();
    const details = { key: team.value.key, name: team.value.name };
    await recordAudit(
      tx,
      actor,
      { action: 'team.deleted', subjectType: 'team', subjectId: id, details },
      now,
    );
    return done(null);
  });
}

async function teamOf(tx: Tx, orgId: OrgId, id: string): Promise<Outcome<Team>> {
  const team = (await selectTeams(tx, orgId)).find((one) => one.id === id);
  return team === undefined ? noTeam() : done(team);
}

/** Who is no member, and who may not lead. */
async function wrongPeople(
  tx: Tx,
  orgId: OrgId,
  { managerId, memberIds }: { managerId?: string | null | undefined; memberIds?: string[] | undefined },
): Promise<Record<string, string> | null> {
  const roles = new Map((await selectMembers(tx, orgId)).map(({ id, role }) => [id, role]));
  if (memberIds?.some((id) => !roles.has(id))) {
    return { memberIds: 'organizations:members.problems.no-member' };
  }
  if (managerId == null) return null;
  const role = roles.get(managerId);
  if (role === undefined) return { managerId: 'organizations:members.problems.no-member' };
  return isMemberRole(role) && mayLeadTeam(role)
    ? null
    : { managerId: 'organizations:members.problems.not-a-manager' };
}
