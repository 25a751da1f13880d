import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { lacksTwoFactor } from './account/lacks-two-factor.ts';
import { lookUpApiKey } from './api-key-cache.ts';
import { authOf } from './auth.ts';
import { markVisit } from './members/queries.ts';
import { selectMemberships, selectOrganizationBySlug } from './queries.ts';
import { rightsOf } from './role-scopes.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who asks, and in which organization. Whoever names an organization that is not theirs is told that there
 * is nothing there, member or not.
 */
export async function authenticate(request: FastifyRequest, context: Context): Promise<Outcome<Actor>> {
  // Another scheme is for a proxy in front of us: behind it people sign in by cookie.
  const bearer = /^Bearer +(\S*) *$/i.exec(request.headers.authorization ?? '');
  return bearer === null ? bySession(request, context) : byKey(request, context, bearer[1] ?? '');
}

async function byKey(request: FastifyRequest, context: Context, text: string): Promise<Outcome<Actor>> {
  const key = await lookUpApiKey(context, text);
  if (key === null) return refused('unauthenticated', 'unauthenticated');
  const named = namedOrganization(request);
  if (named !== null) {
    const organization = await selectOrganizationBySlug(context.db, named);
    if (organization?.orgId !== key.orgId) return refused('not-found', 'not-found');
  }
  const { id, scopes, surveyId } = key.row;
  return done({ orgId: key.orgId, kind: 'api-key', id, role: 'api-key', scopes, surveyId, teams: null });
}

async function bySession(request: FastifyRequest, context: Context): Promise<Outcome<Actor>> {
  if (request.headers.cookie === undefined) return refused('unauthenticated', 'unauthenticated');
  if (!READS.has(request.method) && !isOwnPage(request, context)) return refused('forbidden', 'forbidden');
  const session = await authOf(context).api.getSession({
    headers: fromNodeHeaders(request.headers),
    // Only the session route extends a session: it can send the cookie that goes with it.
    query: { disableRefresh: true },
  });
  if (session === null) return refused('unauthenticated', 'unauthenticated');
  const memberships = await selectMemberships(context.db, session.user.id);
  const named = namedOrganization(request);
  const chosen =
    named === null
      ? memberships.length === 1
        ? memberships[0]
        : undefined
      : memberships.find((one) => one.slug === named);
  const rights = chosen === undefined ? null : rightsOf(chosen.role, chosen.teamKeys);
  if (chosen === undefined || rights === null) return refused('not-found', 'not-found');
  if (await lacksTwoFactor(context.db, session.user, [chosen])) {
    return refused('forbidden', 'organizations:account.problems.two-factor-first');
  }
  const today = context.clock().toISOString().slice(0, 10);
  if (chosen.lastOn !== today) await markVisit(context.db, chosen.orgId, session.user.id, today);
  return done({ orgId: chosen.orgId, kind: 'member', id: session.user.id, ...rights, surveyId: null });
}

function namedOrganization(request: FastifyRequest): string | null {
  const header = request.headers['boucle-organization'];
  if (typeof header === 'string' && header !== '') return header;
  // An EventSource cannot set headers.
  const query = request.query as Record<string, unknown> | undefined;
  return typeof query?.organization === 'string' ? query.organization : null;
}

/** A browser says where a request comes from; another site's page must not write with our cookie. */
export function isOwnPage(request: FastifyRequest, { config }: Context): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined) return false;
  return (
    origin === new URL(config.publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === host)
  );
}
