import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { authOf } from './auth.ts';
import { selectMemberships } from './queries.ts';

export interface SignedIn {
  readonly cookies: string[];
  /** The password fits and a code is missing: these cookies let nobody in yet. */
  readonly needsCode: boolean;
}

/** The cookies of a new session, or of its second step. A wrong address and a wrong password read alike. */
export async function signIn(
  context: Context,
  { email, password }: { email: string; password: string },
  headers: IncomingHttpHeaders,
): Promise<Outcome<SignedIn>> {
  const answer = await authOf(context).api.signInEmail({
    body: { email: email.trim().toLowerCase(), password },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error(`sign-in answered ${answer.status}`);
  if (!answer.ok) return refused('unauthenticated', 'organizations:problems.sign-in');
  const body = (await answer.json()) as { twoFactorRedirect?: boolean } | null;
  return done({ cookies: answer.headers.getSetCookie(), needsCode: body?.twoFactorRedirect === true });
}

/** The cookies that end a session; the session itself is gone from the table. */
export async function signOut(context: Context, headers: IncomingHttpHeaders): Promise<string[]> {
  const { api } = authOf(context);
  const given = fromNodeHeaders(headers);
  const session = await api.getSession({ headers: given, query: { disableRefresh: true } });
  const answer = await api.signOut({ headers: given, asResponse: true });
  const memberships = session === null ? [] : await selectMemberships(context.db, session.user.id);
  for (const { orgId } of memberships) context.live.publish(orgId, { topic: 'access' });
  return answer.headers.getSetCookie();
}
