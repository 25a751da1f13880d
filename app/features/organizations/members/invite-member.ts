import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { cancelMails, queueMails } from '../../../platform/mail/queue-mail.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { joinMail } from '../emails/join-mail.ts';
import { fieldProblems } from '../field-problems.ts';
import { getOrganization } from '../get-organization.ts';
import { selectMembers } from '../queries.ts';
import { recordAudit } from '../record-audit.ts';
import { mayGiveRole } from '../role-scopes.ts';
import { type InviteMember, inviteMemberSchema, type MemberInvitation } from './contract.ts';
import { joinExpiry, makeJoinToken } from './join-token.ts';
import { describeInvitations } from './list-invitations.ts';
import {
  closeInvitation,
  findOpenInvitation,
  type InvitationRow,
  insertInvitation,
  lockMembers,
  renewInvitation,
} from './queries.ts';
import { selectTeams } from './team-queries.ts';

const noInvitation = () => refused('not-found', 'organizations:members.problems.no-invitation');
const ownersOnly = () => refused('forbidden', 'organizations:members.problems.owners-only');

/** Asks somebody to join, by mail. One open invitation for an address: who is asked again gets a new link. */
export async function inviteMember(
  context: Context,
  actor: Actor,
  given: InviteMember,
): Promise<Outcome<MemberInvitation>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const parsed = inviteMemberSchema.safeParse(given);
  if (!parsed.success) return refused('invalid', 'invalid', { fields: fieldProblems(parsed.error) });
  const { email, role, locale, teamIds } = parsed.data;
  if (!mayGiveRole(actor.role, role)) return ownersOnly();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<MemberInvitation>> => {
    await lockMembers(tx, actor.orgId);
    const members = await selectMembers(tx, actor.orgId);
    if (members.some((member) => member.email === email)) {
      return refused('conflict', 'organizations:members.problems.is-member', {
        fields: { email: 'organizations:members.problems.is-member' },
      });
    }
    const known = new Set((await selectTeams(tx, actor.orgId)).map((team) => team.id));
    if (teamIds.some((id) => !known.has(id))) {
      return refused('invalid', 'invalid', { fields: { teamIds: 'organizations:members.problems.no-team' } });
    }
    const earlier = await findOpenInvitation(tx, actor.orgId, { email });
    if (earlier !== null && !mayGiveRole(actor.role, earlier.role)) return ownersOnly();
    if (earlier !== null) {
      await closeInvitation(tx, actor.orgId, earlier.id, { revoked_at: now });
      await cancelMails(tx, actor.orgId, [earlier.id], now);
    }
    const { key: token, hash } = makeJoinToken(actor.orgId);
    const expiresAt = joinExpiry(now);
    const invitedBy = actor.kind === 'member' ? actor.id : null;
    const invitation = { id: newId(), email, role, locale, teamIds, invitedBy, expiresAt };
    await insertInvitation(tx, actor.orgId, { ...invitation, hash }, now);
    const details = { role, teamIds, locale };
    const entry = { action: 'member.invited', subjectType: 'member-invitation', subjectId: invitation.id };
    await recordAudit(tx, actor, { ...entry, details }, now);
    return mailAndShow(tx, context, actor, invitation.id, token, now);
  });
  context.nudge.send('mail');
  return outcome;
}

/** The same again with a new link and a new week; the old link leads nowhere. */
export async function resendInvitation(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<MemberInvitation>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<MemberInvitation>> => {
    await lockMembers(tx, actor.orgId);
    const found = await findOpenInvitation(tx, actor.orgId, { id });
    if (found === null) return noInvitation();
    if (!mayGiveRole(actor.role, found.role)) return ownersOnly();
    const { key: token, hash } = makeJoinToken(actor.orgId);
    await renewInvitation(tx, actor.orgId, id, { hash, expiresAt: joinExpiry(now) });
    await cancelMails(tx, actor.orgId, [id], now);
    const entry = { action: 'member.invited-again', subjectType: 'member-invitation', subjectId: id };
    await recordAudit(tx, actor, entry, now);
    return mailAndShow(tx, context, actor, id, token, now);
  });
  context.nudge.send('mail');
  return outcome;
}

export async function revokeInvitation(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    await lockMembers(tx, actor.orgId);
    const found = await findOpenInvitation(tx, actor.orgId, { id });
    if (found === null) return noInvitation();
    if (!mayGiveRole(actor.role, found.role)) return ownersOnly();
    await closeInvitation(tx, actor.orgId, id, { revoked_at: now });
    await cancelMails(tx, actor.orgId, [id], now);
    const entry = { action: 'member-invitation.revoked', subjectType: 'member-invitation', subjectId: id };
    await recordAudit(tx, actor, entry, now);
    return done(null);
  });
}

async function mailAndShow(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  token: string,
  now: Date,
): Promise<Outcome<MemberInvitation>> {
  const row: InvitationRow | null = await findOpenInvitation(tx, actor.orgId, { id });
  if (row === null) throw new Error('an invitation was written and is not there');
  const organization = await getOrganization(tx, actor.orgId);
  await queueMails(tx, [joinMail(context, organization, row, token, now)], now);
  const [shown] = await describeInvitations(tx, actor.orgId, [row], now);
  return shown === undefined ? noInvitation() : done(shown);
}
