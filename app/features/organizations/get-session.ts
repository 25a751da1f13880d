import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../platform/context.ts';
import { lacksTwoFactor } from './account/lacks-two-factor.ts';
import { markSessionSeen } from './account/queries.ts';
import { authOf } from './auth.ts';
import { membershipSchema, type Session } from './contract.ts';
import { findVisitor } from './demonstration-queries.ts';
import { hasOwnOrganization, selectMemberships } from './queries.ts';
import { rightsOf } from './role-scopes.ts';

/** So that a list of sessions says "five minutes ago", and a page that is open writes no more than that. */
const SEEN_EVERY_MS = 300_000;

/** Who is signed in, and where they belong; with the cookies that extend a session in use. */
export async function getSession(
  context: Context,
  headers: IncomingHttpHeaders,
): Promise<{ session: Session; cookies: string[] }> {
  const firstRun = await isFirstRun(context);
  const hasDemonstration = firstRun && (await findVisitor(context.db)) !== null;
  const { headers: answered, response } = await authOf(context).api.getSession({
    headers: fromNodeHeaders(headers),
    returnHeaders: true,
  });
  const cookies = answered.getSetCookie();
  if (response === null)
    return { session: { user: null, organizations: [], firstRun, hasDemonstration }, cookies };
  const { id, name, email } = response.user;
  const now = context.clock();
  const aWhileAgo = new Date(now.getTime() - SEEN_EVERY_MS);
  await markSessionSeen(context.db, response.session.id, now, aWhileAgo);
  const memberships = await selectMemberships(context.db, id);
  const lacks = await lacksTwoFactor(context.db, response.user, memberships);
  const organizations = memberships.flatMap((one) => {
    const rights = rightsOf(one.role, one.teamKeys);
    if (rights === null) return [];
    return [membershipSchema.parse({ ...one, ...rights, needsTwoFactor: lacks && one.twoFactorRequired })];
  });
  return { session: { user: { id, name, email }, organizations, firstRun, hasDemonstration }, cookies };
}

/** Whether nobody has made an organization yet; the demonstration is nobody's. */
export async function isFirstRun(context: Context): Promise<boolean> {
  return !(await hasOwnOrganization(context.db));
}
