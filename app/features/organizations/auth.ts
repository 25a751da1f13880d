import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { organization, twoFactor } from 'better-auth/plugins';
import type { Context } from '../../platform/context.ts';
import { newRecoveryCodes } from './account/recovery-codes.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './contract.ts';

const SESSION_SECONDS = 30 * 86_400;

/** A session used within a day of its last extension costs no write. */
const EXTEND_AFTER_SECONDS = 86_400;

/** What the ways in have in common: whoever came by one is signed in for all. */
export function sessionOptions({ db, secrets, config }: Context) {
  return {
    database: { db, type: 'postgres', schemaName: 'auth' },
    secret: secrets.deriveKey('sessions').toString('base64url'),
    baseURL: config.publicUrl,
    telemetry: { enabled: false },
    session: { expiresIn: SESSION_SECONDS, updateAge: EXTEND_AFTER_SECONDS },
    // Our own routes call it, and limit how often they may be called.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: config.publicUrl.startsWith('https:'),
      cookiePrefix: 'boucle',
      // It would be read from a header that anybody can write.
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
}

function createAuth(context: Context) {
  return betterAuth({
    ...sessionOptions(context),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    plugins: [
      organization({ allowUserToCreateOrganization: false }),
      twoFactor({ issuer: 'Boucle', backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes } }),
    ],
  });
}

type Auth = ReturnType<typeof createAuth>;

const instances = new WeakMap<Context, Auth>();

/** The sign-in library on this context's database, made at the first use. */
export function authOf(context: Context): Auth {
  let auth = instances.get(context);
  if (auth === undefined) {
    auth = createAuth(context);
    instances.set(context, auth);
  }
  return auth;
}
