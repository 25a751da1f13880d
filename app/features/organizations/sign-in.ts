import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { authOf } from './auth.ts';

/** The cookies of a new session. A wrong address and a wrong password read alike. */
export async function signIn(
  context: Context,
  { email, password }: { email: string; password: string },
  headers: IncomingHttpHeaders,
): Promise<Outcome<string[]>> {
  const answer = await authOf(context).api.signInEmail({
    body: { email: email.trim().toLowerCase(), password },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error(`sign-in answered ${answer.status}`);
  return answer.ok
    ? done(answer.headers.getSetCookie())
    : refused('unauthenticated', 'organizations:problems.sign-in');
}

/** The cookies that end a session; the session itself is gone from the table. */
export async function signOut(context: Context, headers: IncomingHttpHeaders): Promise<string[]> {
  const answer = await authOf(context).api.signOut({ headers: fromNodeHeaders(headers), asResponse: true });
  return answer.headers.getSetCookie();
}
