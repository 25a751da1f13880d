import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { findVisitor, setPassword } from './demonstration-queries.ts';
import { isFirstRun } from './get-session.ts';
import { isSetupToken } from './setup-token.ts';
import { signIn } from './sign-in.ts';

/**
 * Lets whoever can read this server's console look around before they make an organization. The visitor's password is
 * made anew each time and told to nobody.
 */
export async function lookAtDemonstration(
  context: Context,
  setupToken: string,
  headers: IncomingHttpHeaders,
): Promise<Outcome<{ slug: string; cookies: string[] }>> {
  if (!isSetupToken(context.secrets, setupToken)) {
    return refused('invalid', 'invalid', { fields: { setupToken: 'organizations:problems.setup-token' } });
  }
  const visitor = (await isFirstRun(context)) ? await findVisitor(context.db) : null;
  if (visitor === null) return refused('not-found', 'not-found');
  const password = randomBytes(32).toString('base64url');
  const passwordHash = await hashPassword(password);
  const now = context.clock();
  await context.db.transaction().execute((tx) => setPassword(tx, visitor.userId, passwordHash, now));
  const session = await signIn(context, { email: visitor.email, password }, headers);
  return session.ok ? done({ slug: visitor.slug, cookies: session.value.cookies }) : session;
}
