import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Context } from '../../../../platform/context.ts';
import { addRoute, createServer } from '../../../../platform/http/create-server.ts';
import type { RouteLine } from '../../../../platform/http/route.ts';
import { authenticate } from '../../authenticate.ts';
import { organizationRoutes } from '../../routes.ts';
import { send } from '../../testing/organization-server.ts';
import { accountRoutes as routes } from '../routes.ts';

const lines: readonly RouteLine[] = [
  ['GET', '/api/v1/session', organizationRoutes.session],
  ['POST', '/api/v1/sign-in', organizationRoutes.signIn],
  ['GET', '/api/v1/organization', organizationRoutes.get],
  ['PATCH', '/api/v1/organization', organizationRoutes.update(async () => {})],
  ['GET', '/api/v1/audit-log', organizationRoutes.listAuditLog],
  ['GET', '/api/v1/sign-in', routes.waysIn],
  ['POST', '/api/v1/sign-in/second-step', routes.secondStep],
  ['GET', '/api/v1/sign-in/oidc', routes.leaveForOidc],
  ['GET', '/api/v1/sign-in/callback/oidc', routes.returnFromOidc],
  ['POST', '/api/v1/password-reset', routes.requestReset],
  ['POST', '/api/v1/password-reset/finish', routes.reset],
  ['POST', '/api/v1/email-confirmation', routes.confirmEmail],
  ['GET', '/api/v1/account', routes.get],
  ['PATCH', '/api/v1/account', routes.changeProfile],
  ['POST', '/api/v1/account/password', routes.changePassword],
  ['POST', '/api/v1/account/email', routes.changeEmail],
  ['POST', '/api/v1/account/two-factor', routes.beginTwoFactor],
  ['POST', '/api/v1/account/two-factor/on', routes.turnTwoFactorOn],
  ['POST', '/api/v1/account/two-factor/off', routes.turnTwoFactorOff],
  ['POST', '/api/v1/account/two-factor/recovery-codes', routes.renewRecoveryCodes],
  ['GET', '/api/v1/account/sessions', routes.listSessions],
  ['POST', '/api/v1/account/sessions/end-others', routes.endOtherSessions],
  ['DELETE', '/api/v1/account/sessions/:id', routes.endSession],
];

export const serveAccounts = (context: Context): Promise<FastifyInstance> =>
  createServer(context, async (server) => {
    for (const line of lines) addRoute(server, line, context, authenticate);
  });

/** The cookie header that a browser holds after this answer. */
export const cookieOf = (answer: LightMyRequestResponse): string =>
  answer.cookies
    .filter(({ maxAge }) => maxAge !== 0)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');

/** Asks as a page of ours does, as whoever holds the cookie. */
export const asks =
  (server: FastifyInstance, cookie: string | null) =>
  (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    send(server, method, `/api/v1${url}`, {
      ...(payload !== undefined && { payload }),
      ...(cookie !== null && { headers: { cookie } }),
    });
