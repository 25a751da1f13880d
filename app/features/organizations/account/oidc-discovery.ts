import { z } from 'zod';

/** A sign-in service that takes longer is away: a person is waiting. */
const ANSWER_WITHIN_MS = 10_000;

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url().optional(),
  jwks_uri: z.url(),
});

export type Discovery = z.output<typeof discoverySchema>;

export const discoveryUrl = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

async function fetchClaims(url: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { accept: 'application/json', ...headers },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

/** Where the service says it does what. Throws when it does not answer, or speaks for another issuer. */
export async function discover(issuer: string): Promise<Discovery> {
  const found = discoverySchema.parse(await fetchClaims(discoveryUrl(issuer)));
  if (found.issuer !== issuer) {
    throw new Error(`${issuer} calls itself ${found.issuer}: write BOUCLE_OIDC_ISSUER like that`);
  }
  return found;
}

export const fetchUserInfo = (url: string, accessToken: string): Promise<unknown> =>
  fetchClaims(url, { authorization: `Bearer ${accessToken}` });
