import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { OidcConfig } from '../../../platform/config.ts';
import type { Context } from '../../../platform/context.ts';
import { sessionOptions } from '../auth.ts';
import { mayEnter } from './may-enter.ts';
import { type Discovery, discover, discoveryUrl } from './oidc-discovery.ts';
import { oidcProfile } from './oidc-profile.ts';
import { recordOwnDeed } from './record-own-deed.ts';

export const OIDC_PROVIDER = 'oidc';

/** The library answers `<base>/callback/oidc`. */
const BASE_PATH = '/api/v1/sign-in';

function createOidcAuth(context: Context, oidc: OidcConfig, discovery: Discovery) {
  return betterAuth({
    ...sessionOptions(context),
    basePath: BASE_PATH,
    onAPIError: { errorURL: `${context.config.publicUrl}/sign-in` },
    account: {
      // An address is here because somebody who manages wrote or invited it, or because its mail was answered.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
      updateAccountOnSignIn: false,
    },
    user: {
      validateUserInfo: ({ user, source }) => mayEnter(context, user, source.action),
    },
    databaseHooks: {
      account: {
        create: {
          // They would open the person's account elsewhere, and nothing here needs them.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
          after: async ({ userId }) => {
            const now = context.clock();
            await context.db.transaction().execute((tx) => recordOwnDeed(tx, userId, 'oidc.linked', now));
          },
        },
      },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: OIDC_PROVIDER,
            discoveryUrl: discoveryUrl(oidc.issuer),
            requireIdTokenVerification: true,
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            getUserInfo: (tokens) => oidcProfile(discovery, tokens),
            accountSubject: ({ profile }) => profile.sub ?? '',
          },
        ],
      }),
    ],
  });
}

export type OidcAuth = ReturnType<typeof createOidcAuth>;

const instances = new WeakMap<Context, Promise<OidcAuth>>();

/**
 * The library for the organization's own sign-in, made at its first use: a service that is away must not keep the
 * server from starting, nor passwords from working. Rejected while the service does not answer.
 */
export function oidcAuthOf(context: Context, oidc: OidcConfig): Promise<OidcAuth> {
  const known = instances.get(context);
  if (known !== undefined) return known;
  const made = makeReady(context, oidc);
  instances.set(context, made);
  made.catch(() => instances.delete(context));
  return made;
}

async function makeReady(context: Context, oidc: OidcConfig): Promise<OidcAuth> {
  const auth = createOidcAuth(context, oidc, await discover(oidc.issuer));
  const { socialProviders } = await auth.$context;
  // The library reads the service's document once more, and goes on without it when that fails.
  if (!socialProviders.some(({ id }) => id === OIDC_PROVIDER))
    throw new Error(`${oidc.issuer} cannot be used`);
  return auth;
}
