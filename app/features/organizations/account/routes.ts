import type { FastifyReply } from 'fastify';
import { publicRoute } from '../../../platform/http/route.ts';
import { isId } from '../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { openForm, ownForm, ownReading, type Reception } from './account-route.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { changeProfile } from './change-profile.ts';
import { confirmEmail } from './confirm-email.ts';
import {
  codeSchema,
  confirmationSchema,
  emailChangeSchema,
  nothingSchema,
  ownPasswordSchema,
  passwordChangeSchema,
  profileSchema,
  resetRequestSchema,
  resetSchema,
  secondStepSchema,
  type WaysIn,
} from './contract.ts';
import { leaveForOidc, type Onward, returnFromOidc } from './enter-by-oidc.ts';
import { getAccount } from './get-account.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';
import { passSecondStep } from './second-step.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';
import { beginTwoFactor, renewRecoveryCodes, turnTwoFactorOff, turnTwoFactorOn } from './two-factor.ts';

/** Few enough that neither a password nor a link can be guessed, many enough for whoever mistypes. */
const TRIES_PER_MINUTE = 10;

/** Each may send a mail to somebody. */
const MAILS_PER_MINUTE = 5;

const answered = <T extends object | null>(outcome: Outcome<T>): Outcome<Reception> =>
  outcome.ok ? done(outcome.value === null ? {} : { body: outcome.value }) : outcome;

const goOn = (reply: FastifyReply, { location, cookies }: Onward): FastifyReply =>
  reply.header('cache-control', 'no-store').header('set-cookie', cookies).redirect(location, 302);

export const accountRoutes = {
  waysIn: publicRoute({
    summary: 'How one can come in',
    perMinute: 120,
    handle: async (_request, reply, { config }) => {
      const ways: WaysIn = { mail: config.smtpUrl !== null, oidc: config.oidc?.name ?? null };
      return reply.header('cache-control', 'no-store').send(ways);
    },
  }),
  leaveForOidc: publicRoute({
    summary: 'To the organization’s own sign-in',
    perMinute: TRIES_PER_MINUTE,
    handle: async (request, reply, context) => {
      const { to } = request.query as { to?: unknown };
      return goOn(reply, await leaveForOidc(context, to, request.headers));
    },
  }),
  returnFromOidc: publicRoute({
    summary: 'Back from the organization’s own sign-in',
    perMinute: TRIES_PER_MINUTE,
    handle: async (request, reply, context) =>
      goOn(reply, await returnFromOidc(context, request.url, request.headers)),
  }),
  requestReset: openForm({
    summary: 'Ask for a link that renews a password',
    perMinute: MAILS_PER_MINUTE,
    body: resetRequestSchema,
    handle: async ({ context, body, locale }) => {
      // Nobody waits for it: the answer comes as fast whether or not the address is known.
      requestPasswordReset(context, body, locale).catch((error: unknown) =>
        context.log.error({ err: error }, 'a link to renew a password could not be made'),
      );
      return done({});
    },
  }),
  reset: openForm({
    summary: 'Renew a password by a mailed link',
    perMinute: TRIES_PER_MINUTE,
    body: resetSchema,
    handle: async ({ context, body }) => answered(await resetPassword(context, body)),
  }),
  secondStep: openForm({
    summary: 'Sign in with a code, after the password',
    perMinute: TRIES_PER_MINUTE,
    body: secondStepSchema,
    handle: async ({ context, body, request }) => {
      const outcome = await passSecondStep(context, body, request.headers);
      return outcome.ok ? done({ cookies: outcome.value }) : outcome;
    },
  }),
  confirmEmail: openForm({
    summary: 'Confirm a new address',
    perMinute: TRIES_PER_MINUTE,
    body: confirmationSchema,
    handle: async ({ context, body, locale }) => answered(await confirmEmail(context, body, locale)),
  }),
  get: ownReading({
    summary: 'One’s own account',
    handle: async ({ context, person }) => done({ body: await getAccount(context, person) }),
  }),
  changeProfile: ownForm({
    summary: 'Change one’s name',
    perMinute: 60,
    body: profileSchema,
    handle: async ({ context, person, body }) => answered(await changeProfile(context, person, body)),
  }),
  changePassword: ownForm({
    summary: 'Change one’s password',
    perMinute: TRIES_PER_MINUTE,
    body: passwordChangeSchema,
    handle: async ({ context, person, body }) => answered(await changePassword(context, person, body)),
  }),
  changeEmail: ownForm({
    summary: 'Ask for another address',
    perMinute: MAILS_PER_MINUTE,
    body: emailChangeSchema,
    handle: async ({ context, person, body, locale }) =>
      answered(await changeEmail(context, person, body, locale)),
  }),
  beginTwoFactor: ownForm({
    summary: 'Begin to set up a second step',
    perMinute: TRIES_PER_MINUTE,
    body: ownPasswordSchema,
    handle: async ({ context, person, body, request }) =>
      answered(await beginTwoFactor(context, person, body, request.headers)),
  }),
  turnTwoFactorOn: ownForm({
    summary: 'Turn the second step on with a first code',
    perMinute: TRIES_PER_MINUTE,
    body: codeSchema,
    handle: async ({ context, person, body, request }) =>
      turnTwoFactorOn(context, person, body, request.headers),
  }),
  turnTwoFactorOff: ownForm({
    summary: 'Turn the second step off',
    perMinute: TRIES_PER_MINUTE,
    body: ownPasswordSchema,
    handle: async ({ context, person, body, request }) =>
      turnTwoFactorOff(context, person, body, request.headers),
  }),
  renewRecoveryCodes: ownForm({
    summary: 'Make new recovery codes',
    perMinute: TRIES_PER_MINUTE,
    body: ownPasswordSchema,
    handle: async ({ context, person, body, request }) =>
      answered(await renewRecoveryCodes(context, person, body, request.headers)),
  }),
  listSessions: ownReading({
    summary: 'Where one is signed in',
    handle: async ({ context, person }) => done({ body: { items: await listSessions(context, person) } }),
  }),
  endSession: ownForm({
    summary: 'End one session',
    perMinute: 60,
    body: nothingSchema,
    handle: async ({ context, person, request }) => {
      const { id } = request.params as { id: string };
      return answered(isId(id) ? await endSession(context, person, id) : refused('not-found', 'not-found'));
    },
  }),
  endOtherSessions: ownForm({
    summary: 'End all sessions but this one',
    perMinute: 60,
    body: nothingSchema,
    handle: async ({ context, person }) => answered(await endOtherSessions(context, person)),
  }),
};
