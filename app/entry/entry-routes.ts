import { accountRoutes } from '../features/organizations/account/routes.ts';
import { memberRoutes } from '../features/organizations/members/routes.ts';
import { organizationRoutes } from '../features/organizations/routes.ts';
import type { RouteLine } from '../platform/http/route.ts';
import { furnish } from './set-up-organization.ts';

/** How somebody comes in, and what is theirs whatever the organization. */
export const ENTRY_API: readonly RouteLine[] = [
  // Coming in.
  ['GET', '/api/v1/session', organizationRoutes.session],
  ['POST', '/api/v1/first-run', organizationRoutes.firstRun(furnish)],
  ['POST', '/api/v1/first-run/look', organizationRoutes.look],
  ['POST', '/api/v1/sign-in', organizationRoutes.signIn],
  ['POST', '/api/v1/sign-out', organizationRoutes.signOut],
  ['POST', '/api/v1/join/offer', memberRoutes.openJoin],
  ['POST', '/api/v1/join', memberRoutes.join],
  ['GET', '/api/v1/sign-in', accountRoutes.waysIn],
  ['POST', '/api/v1/sign-in/second-step', accountRoutes.secondStep],
  ['GET', '/api/v1/sign-in/oidc', accountRoutes.leaveForOidc],
  ['GET', '/api/v1/sign-in/callback/oidc', accountRoutes.returnFromOidc],
  ['POST', '/api/v1/password-reset', accountRoutes.requestReset],
  ['POST', '/api/v1/password-reset/finish', accountRoutes.reset],
  ['POST', '/api/v1/email-confirmation', accountRoutes.confirmEmail],

  // One's own account, whatever the organization.
  ['GET', '/api/v1/account', accountRoutes.get],
  ['PATCH', '/api/v1/account', accountRoutes.changeProfile],
  ['POST', '/api/v1/account/password', accountRoutes.changePassword],
  ['POST', '/api/v1/account/email', accountRoutes.changeEmail],
  ['POST', '/api/v1/account/two-factor', accountRoutes.beginTwoFactor],
  ['POST', '/api/v1/account/two-factor/on', accountRoutes.turnTwoFactorOn],
  ['POST', '/api/v1/account/two-factor/off', accountRoutes.turnTwoFactorOff],
  ['POST', '/api/v1/account/two-factor/recovery-codes', accountRoutes.renewRecoveryCodes],
  ['GET', '/api/v1/account/sessions', accountRoutes.listSessions],
  ['POST', '/api/v1/account/sessions/end-others', accountRoutes.endOtherSessions],
  ['DELETE', '/api/v1/account/sessions/:id', accountRoutes.endSession],
];
