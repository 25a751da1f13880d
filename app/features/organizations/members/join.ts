import type { IncomingHttpHeaders } from 'node:http';
import { hashPassword } from 'better-auth/crypto';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { personOf } from '../account/person.ts';
import { getOrganization } from '../get-organization.ts';
import { findUser, insertUser } from '../queries.ts';
import { recordAudit } from '../record-audit.ts';
import { rightsOf } from '../role-scopes.ts';
import { signIn } from '../sign-in.ts';
import type { Join, JoinOffer } from './contract.ts';
import { readJoinToken } from './join-token.ts';
import {
  closeInvitation,
  findOpenInvitation,
  type InvitationRow,
  insertMember,
  lockMembers,
  selectRole,
} from './queries.ts';
import { setTeamsOfMember } from './team-queries.ts';

/** A link that was never made, was renewed, revoked, used or is too old: to its holder they are one. */
const deadLink = () => refused('not-found', 'organizations:members.problems.link');

interface Found {
  readonly orgId: OrgId;
  readonly invitation: InvitationRow;
}

async function findByToken(db: Context['db'] | Tx, token: string, now: Date): Promise<Found | null> {
  const claimed = readJoinToken(token);
  if (claimed === null) return null;
  const invitation = await findOpenInvitation(db, claimed.orgId, { hash: claimed.hash });
  return invitation === null || invitation.expiresAt <= now ? null : { orgId: claimed.orgId, invitation };
}

/** What somebody is asked to join, for whoever holds the link. */
export async function openJoin(
  context: Context,
  token: string,
  headers: IncomingHttpHeaders,
): Promise<Outcome<JoinOffer>> {
  const found = await findByToken(context.db, token, context.clock());
  if (found === null) return deadLink();
  const { email, role, locale, invitedBy } = found.invitation;
  const [{ name }, person, known] = await Promise.all([
    getOrganization(context.db, found.orgId),
    personOf(context, headers),
    findUser(context.db, email),
  ]);
  const account = person?.email === email ? 'here' : known === null ? 'new' : 'known';
  return done({ organization: name, email, role, locale, invitedBy, account });
}

export interface Joined {
  readonly slug: string;
  readonly cookies: readonly string[];
}

/** Makes the holder of a link a member: a new person with a name and a password, a known one when signed in. */
export async function join(
  context: Context,
  { token, name, password }: Join,
  headers: IncomingHttpHeaders,
): Promise<Outcome<Joined>> {
  const now = context.clock();
  const found = await findByToken(context.db, token, now);
  if (found === null) return deadLink();
  const { email } = found.invitation;
  const known = await findUser(context.db, email);
  const person = known === null ? null : await personOf(context, headers);
  if (known !== null && person?.id !== known.id) {
    return refused('unauthenticated', 'organizations:members.problems.sign-in-first', { values: { email } });
  }
  const fields = {
    ...(name === undefined && { name: 'organizations:problems.your-name' }),
    ...(password === undefined && { password: 'organizations:problems.password-short' }),
  };
  if (known === null && Object.keys(fields).length > 0) return refused('invalid', 'invalid', { fields });
  // Slow on purpose: outside the transaction.
  const passwordHash = known === null ? await hashPassword(password ?? '') : null;
  const slug = await context.db.transaction().execute(async (tx) => {
    await lockMembers(tx, found.orgId);
    const still = await findByToken(tx, token, now);
    if (still === null) return null;
    const userId =
      known?.id ?? (await insertUser(tx, { name: name ?? '', email, passwordHash: passwordHash ?? '' }, now));
    await becomeMember(tx, still, userId, now);
    return (await getOrganization(tx, found.orgId)).slug;
  });
  if (slug === null) return deadLink();
  if (known !== null) return done({ slug, cookies: [] });
  const signedIn = await signIn(context, { email, password: password ?? '' }, headers);
  return signedIn.ok ? done({ slug, cookies: signedIn.value.cookies }) : signedIn;
}

/** What an invitation promises: a role, teams, and a line in the log. */
export async function becomeMember(
  tx: Tx,
  { orgId, invitation }: Found,
  userId: string,
  now: Date,
): Promise<void> {
  const { id, role, teamIds } = invitation;
  if ((await selectRole(tx, orgId, userId)) === null) {
    await insertMember(tx, orgId, userId, role, now);
    await setTeamsOfMember(tx, orgId, userId, teamIds, now);
  }
  await closeInvitation(tx, orgId, id, { accepted_at: now });
  const rights = rightsOf(role, []);
  if (rights === null) throw new Error(`no rights for ${role}`);
  const actor: Actor = { orgId, kind: 'member', id: userId, surveyId: null, ...rights };
  const entry = { action: 'member.joined', subjectType: 'member', subjectId: userId };
  await recordAudit(tx, actor, { ...entry, details: { role, invitationId: id } }, now);
}
