import { type Actor, may, type OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import type { MemberInvitation } from './contract.ts';
import { type InvitationRow, selectOpenInvitations } from './queries.ts';
import { selectTeams } from './team-queries.ts';

/** Who was asked to join and has not yet, the newest first. */
export async function listMemberInvitations(
  context: Context,
  actor: Actor,
): Promise<Outcome<{ items: MemberInvitation[] }>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const rows = await selectOpenInvitations(context.db, actor.orgId);
  return done({ items: await describeInvitations(context.db, actor.orgId, rows, context.clock()) });
}

export async function describeInvitations(
  db: Db,
  orgId: OrgId,
  rows: readonly InvitationRow[],
  now: Date,
): Promise<MemberInvitation[]> {
  const teams = await selectTeams(db, orgId);
  return rows.map(({ teamIds, createdAt, expiresAt, ...row }) => ({
    ...row,
    teams: teams.filter(({ id }) => teamIds.includes(id)).map(({ id, name }) => ({ id, name })),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }));
}
