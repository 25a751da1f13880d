import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Context } from '../../../platform/context.ts';
import { addRoute, createServer } from '../../../platform/http/create-server.ts';
import type { RouteLine } from '../../../platform/http/route.ts';
import platformEn from '../../../platform/messages/en.json' with { type: 'json' };
import platformFr from '../../../platform/messages/fr.json' with { type: 'json' };
import { authenticate } from '../authenticate.ts';
import { createOrganization } from '../create-organization.ts';
import { memberRoutes, teamRoutes } from '../members/routes.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import { organizationRoutes as routes } from '../routes.ts';

export const catalogues = {
  platform: { fr: platformFr, en: platformEn },
  organizations: { fr, en },
};

const lines: readonly RouteLine[] = [
  ['GET', '/api/v1/session', routes.session],
  ['POST', '/api/v1/sign-in', routes.signIn],
  ['POST', '/api/v1/sign-out', routes.signOut],
  ['POST', '/api/v1/first-run', routes.firstRun(() => undefined)],
  ['GET', '/api/v1/organization', routes.get],
  ['PATCH', '/api/v1/organization', routes.update(async () => {})],
  ['GET', '/api/v1/members', memberRoutes.list],
  ['PATCH', '/api/v1/members/:id', memberRoutes.change],
  ['DELETE', '/api/v1/members/:id', memberRoutes.remove],
  ['DELETE', '/api/v1/membership', memberRoutes.leave],
  ['GET', '/api/v1/member-invitations', memberRoutes.listInvitations],
  ['POST', '/api/v1/member-invitations', memberRoutes.invite],
  ['POST', '/api/v1/member-invitations/:id/mail', memberRoutes.resendInvitation],
  ['DELETE', '/api/v1/member-invitations/:id', memberRoutes.revokeInvitation],
  ['POST', '/api/v1/join/offer', memberRoutes.openJoin],
  ['POST', '/api/v1/join', memberRoutes.join],
  ['GET', '/api/v1/notifications', memberRoutes.getNotifications],
  ['PUT', '/api/v1/notifications', memberRoutes.changeNotifications],
  ['GET', '/api/v1/teams', teamRoutes.list],
  ['POST', '/api/v1/teams', teamRoutes.create],
  ['GET', '/api/v1/api-keys', routes.listApiKeys],
  ['POST', '/api/v1/api-keys', routes.createApiKey],
  ['DELETE', '/api/v1/api-keys/:id', routes.revokeApiKey],
  ['GET', '/api/v1/audit-log', routes.listAuditLog],
];

export const serveOrganizations = (context: Context): Promise<FastifyInstance> =>
  createServer(context, async (server) => {
    for (const line of lines) addRoute(server, line, context, authenticate);
  });

export const PASSWORD = 'correct horse battery';

/** An organization with its owner, whose address begins with the slug. */
export async function makeOrganization(context: Context, slug: string, email = `${slug}@example.com`) {
  const made = await createOrganization(context, {
    organization: `Maison ${slug}`,
    slug,
    name: 'Camille Reynaud',
    email,
    password: PASSWORD,
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

/** Sends a request as a page of ours does, each time from another address. */
export function send(
  server: FastifyInstance,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  { headers, ...rest }: InjectOptions & { payload?: object } = {},
): Promise<LightMyRequestResponse> {
  addresses += 1;
  return server.inject({
    method,
    url,
    remoteAddress: `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
    headers: { host: 'boucle.test', origin: 'http://boucle.test', ...headers },
    ...rest,
  });
}

let addresses = 0;

/** The cookie header of somebody who has just signed in. */
export async function signedIn(server: FastifyInstance, email: string): Promise<string> {
  const answer = await send(server, 'POST', '/api/v1/sign-in', { payload: { email, password: PASSWORD } });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
