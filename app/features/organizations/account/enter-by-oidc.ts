import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../../platform/context.ts';
import { acceptInvitationsOf } from '../members/accept-invitations.ts';
import type { OidcProblem } from './contract.ts';
import { OIDC_PROVIDER, type OidcAuth, oidcAuthOf } from './oidc-auth.ts';
import { ownPath } from './own-path.ts';
import { selectSessionOwner } from './queries.ts';
import { sessionTokenIn } from './session-cookie.ts';

/** Where a browser goes next, with which cookies. */
export interface Onward {
  readonly location: string;
  readonly cookies: readonly string[];
}

const PROBLEMS: Readonly<Record<string, OidcProblem>> = {
  email_not_verified: 'unverified',
  // Somebody has this address here, and the service does not vouch for it.
  account_not_linked: 'unverified',
  no_access: 'no-access',
  // What the person said there.
  access_denied: 'denied',
};

const refusedWith = (problem: OidcProblem): Onward => ({
  location: `/sign-in?problem=${problem}`,
  cookies: [],
});

async function ready(context: Context): Promise<OidcAuth | null> {
  const { oidc } = context.config;
  if (oidc === null) return null;
  return oidcAuthOf(context, oidc).catch((error: unknown) => {
    context.log.warn({ err: error }, 'the organization’s sign-in cannot be reached');
    return null;
  });
}

/** To the organization's sign-in, with what its answer will be checked against. */
export async function leaveForOidc(
  context: Context,
  to: unknown,
  headers: IncomingHttpHeaders,
): Promise<Onward> {
  const auth = await ready(context);
  if (auth === null) return refusedWith('away');
  const { publicUrl } = context.config;
  const answer = await auth.api.signInSocial({
    body: {
      provider: OIDC_PROVIDER,
      callbackURL: publicUrl + ownPath(to),
      errorCallbackURL: `${publicUrl}/sign-in`,
      disableRedirect: true,
    },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  const { url } = (await answer.json()) as { url?: string };
  if (!answer.ok || url === undefined) throw new Error(`leaving for sign-in answered ${answer.status}`);
  return { location: url, cookies: answer.headers.getSetCookie() };
}

/** Back from there. Whoever may enter is signed in, and a member of what they were asked to join. */
export async function returnFromOidc(
  context: Context,
  url: string,
  headers: IncomingHttpHeaders,
): Promise<Onward> {
  const auth = await ready(context);
  if (auth === null) return refusedWith('away');
  const request = new Request(new URL(url, context.config.publicUrl), { headers: fromNodeHeaders(headers) });
  const answer = await auth.handler(request);
  const cookies = answer.headers.getSetCookie();
  const location = new URL(answer.headers.get('location') ?? '/sign-in', context.config.publicUrl);
  const error = location.searchParams.get('error');
  const token = sessionTokenIn(cookies);
  if (token === null || error !== null) {
    context.log.info({ error, status: answer.status }, 'the organization’s sign-in let nobody in');
    return { ...refusedWith(PROBLEMS[error ?? ''] ?? 'failed'), cookies };
  }
  const owner = await selectSessionOwner(context.db, token);
  if (owner !== null) await acceptInvitationsOf(context, owner);
  return { location: ownPath(location.pathname + location.search + location.hash), cookies };
}
