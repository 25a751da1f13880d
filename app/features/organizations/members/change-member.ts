import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../record-audit.ts';
import { isMemberRole, mayGiveRole, mayLeadTeam, mayWork } from '../role-scopes.ts';
import type { ChangeMember, ListedMember } from './contract.ts';
import { describeMembers } from './describe-members.ts';
import { countOwners, deleteMember, lockMembers, selectRole, updateRole } from './queries.ts';
import { selectTeams, setTeamsOfMember, takeTeamsFrom } from './team-queries.ts';

const noMember = () => refused('not-found', 'organizations:members.problems.no-member');
const ownersOnly = () => refused('forbidden', 'organizations:members.problems.owners-only');
const lastOwner = () => refused('conflict', 'organizations:members.problems.last-owner');

/** Gives a member another role, or other teams. */
export async function changeMember(
  context: Context,
  actor: Actor,
  userId: string,
  { role, teamIds }: ChangeMember,
): Promise<Outcome<ListedMember>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<ListedMember>> => {
    await lockMembers(tx, actor.orgId);
    const before = await selectRole(tx, actor.orgId, userId);
    if (before === null) return noMember();
    if (role !== undefined && role !== before) {
      const problem = await whyNotRole(tx, actor, before, role);
      if (problem !== null) return problem;
      await updateRole(tx, actor.orgId, userId, role);
      if (!mayLeadTeam(role)) await takeTeamsFrom(tx, actor.orgId, userId);
      if (!mayWork(role)) await recordEvent(tx, actor.orgId, 'member.only-looks', { userId }, now);
    }
    if (teamIds !== undefined) {
      const known = new Set((await selectTeams(tx, actor.orgId)).map((team) => team.id));
      if (teamIds.some((id) => !known.has(id))) {
        return refused('invalid', 'invalid', {
          fields: { teamIds: 'organizations:members.problems.no-team' },
        });
      }
      await setTeamsOfMember(tx, actor.orgId, userId, teamIds, now);
    }
    const details = { ...(role !== undefined && { from: before, to: role }), ...(teamIds && { teamIds }) };
    const entry = { action: 'member.changed', subjectType: 'member', subjectId: userId, details };
    await recordAudit(tx, actor, entry, now);
    const member = (await describeMembers(tx, actor)).find((one) => one.id === userId);
    return member === undefined ? noMember() : done(member);
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}

async function whyNotRole(
  tx: Tx,
  actor: Actor,
  before: string,
  after: Parameters<typeof mayGiveRole>[1],
): Promise<Outcome<never> | null> {
  const isOwner = before === 'owner';
  if ((isOwner && !mayGiveRole(actor.role, 'owner')) || !mayGiveRole(actor.role, after)) return ownersOnly();
  return isOwner && (await countOwners(tx, actor.orgId)) === 1 ? lastOwner() : null;
}

/** Takes somebody out of the organization, at once. What they had to do goes to whoever is next. */
export async function removeMember(context: Context, actor: Actor, userId: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  return part(context, actor, userId, 'member.removed');
}

/** A member goes of their own accord. */
export async function leaveOrganization(context: Context, actor: Actor): Promise<Outcome<null>> {
  if (actor.kind !== 'member' || actor.id === null) return refused('forbidden', 'forbidden');
  return part(context, actor, actor.id, 'member.left');
}

async function part(
  context: Context,
  actor: Actor,
  userId: string,
  action: 'member.removed' | 'member.left',
): Promise<Outcome<null>> {
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    await lockMembers(tx, actor.orgId);
    const role = await selectRole(tx, actor.orgId, userId);
    if (role === null) return noMember();
    if (role === 'owner') {
      if (!mayGiveRole(actor.role, 'owner')) return ownersOnly();
      if ((await countOwners(tx, actor.orgId)) === 1) return lastOwner();
    }
    await deleteMember(tx, actor.orgId, userId);
    const details = { role: isMemberRole(role) ? role : null };
    await recordAudit(tx, actor, { action, subjectType: 'member', subjectId: userId, details }, now);
    await recordEvent(tx, actor.orgId, 'member.left', { userId }, now);
    return done(null);
  });
  context.nudge.send('outbox');
  return outcome;
}
