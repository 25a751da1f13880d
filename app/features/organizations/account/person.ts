import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../../platform/context.ts';
import { authOf } from '../auth.ts';

/** Whoever is signed in, whatever organization they look at. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
}

export async function personOf(context: Context, headers: IncomingHttpHeaders): Promise<Person | null> {
  if (headers.cookie === undefined) return null;
  const session = await authOf(context).api.getSession({
    headers: fromNodeHeaders(headers),
    query: { disableRefresh: true },
  });
  if (session === null) return null;
  const { id, name, email } = session.user;
  return { id, name, email, sessionId: session.session.id };
}
