import { z } from 'zod';
import { type Discovery, fetchUserInfo } from './oidc-discovery.ts';

const claimsSchema = z.looseObject({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.unknown().optional(),
  name: z.string().optional(),
});

type Claims = z.output<typeof claimsSchema>;

export interface OidcProfile {
  readonly [claim: string]: unknown;
  readonly sub: string;
  readonly id: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/** Read after the library has checked its signature, issuer, audience, time and nonce. */
const claimsOf = (idToken: string): Claims =>
  claimsSchema.parse(JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()));

/** Who signed in there. Null without an ID token: an access token alone says nothing of whom it was made for. */
export async function oidcProfile(
  discovery: Discovery,
  tokens: { readonly idToken?: string | undefined; readonly accessToken?: string | undefined },
): Promise<OidcProfile | null> {
  if (tokens.idToken === undefined) return null;
  const claims = await withAddress(discovery, claimsOf(tokens.idToken), tokens.accessToken);
  if (claims.email === undefined) return null;
  const email = claims.email.trim().toLowerCase();
  return {
    sub: claims.sub,
    id: claims.sub,
    email,
    // Some services write the word; nothing else counts as a yes.
    emailVerified: claims.email_verified === true || claims.email_verified === 'true',
    name: claims.name ?? email.split('@')[0] ?? email,
  };
}

/** Some services keep the address out of the ID token and tell it when asked. */
async function withAddress(discovery: Discovery, claims: Claims, accessToken?: string): Promise<Claims> {
  const { userinfo_endpoint: url } = discovery;
  if (claims.email !== undefined || url === undefined || accessToken === undefined) return claims;
  const told = claimsSchema.parse(await fetchUserInfo(url, accessToken));
  // OpenID Connect Core, 5.3.2: about somebody else it says nothing.
  return told.sub === claims.sub ? { ...claims, ...told } : claims;
}
