import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the service says of whoever signs in there, and where it lies. */
export interface OidcAnswers {
  sub: string;
  email: string;
  name: string;
  emailVerified: unknown;
  /** Whether the address stands in the ID token, or is told when asked. */
  isEmailInToken: boolean;
  hasIdToken: boolean;
  /** Another than the client's own. */
  audience: string | null;
  /** Another than the one that was sent. */
  nonce: string | null;
  issuer: string | null;
  livesSeconds: number;
  /** Signed with a key that is nowhere published. */
  isForged: boolean;
}

export interface OidcPeer {
  readonly issuer: string;
  readonly answers: OidcAnswers;
  /** What came of each code that was brought. */
  readonly exchanges: string[];
  stop(): Promise<void>;
}

interface Grant {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string;
}

export const OIDC_CLIENT = { id: 'boucle-test', secret: 'a secret of the peer' } as const;

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A real OpenID Connect service on loopback: discovery, keys, code with PKCE, token, userinfo (OpenID Connect Core). */
export async function startOidcPeer(given: Partial<OidcAnswers> = {}, port = 0): Promise<OidcPeer> {
  const [key, stranger] = [newKey(), newKey()];
  const grants = new Map<string, Grant>();
  const exchanges: string[] = [];
  const answers: OidcAnswers = {
    sub: 'person-1',
    email: 'nobody@example.com',
    name: 'Camille Reynaud',
    emailVerified: true,
    isEmailInToken: true,
    hasIdToken: true,
    audience: null,
    nonce: null,
    issuer: null,
    livesSeconds: 300,
    isForged: false,
    ...given,
  };
  let issuer = '';

  const profile = () => ({
    email: answers.email,
    email_verified: answers.emailVerified,
    name: answers.name,
  });

  const idToken = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1_000);
    const head = encode({ alg: 'RS256', typ: 'JWT', kid: 'one' });
    const body = encode({
      iss: answers.issuer ?? issuer,
      sub: answers.sub,
      aud: answers.audience ?? OIDC_CLIENT.id,
      iat: now - 600,
      exp: now + answers.livesSeconds,
      nonce: answers.nonce ?? nonce,
      ...(answers.isEmailInToken && profile()),
    });
    const signer = answers.isForged ? stranger.privateKey : key.privateKey;
    return `${head}.${body}.${sign('RSA-SHA256', Buffer.from(`${head}.${body}`), signer).toString('base64url')}`;
  };

  const authorize = (url: URL, reply: ServerResponse): void => {
    const of = (name: string): string => url.searchParams.get(name) ?? '';
    const isRight =
      of('client_id') === OIDC_CLIENT.id &&
      of('response_type') === 'code' &&
      of('code_challenge_method') === 'S256' &&
      of('scope').split(' ').includes('openid') &&
      of('nonce') !== '' &&
      of('state') !== '';
    if (!isRight) {
      reply.writeHead(400).end('the request is not whole');
      return;
    }
    const code = randomUUID();
    grants.set(code, {
      redirectUri: of('redirect_uri'),
      challenge: of('code_challenge'),
      nonce: of('nonce'),
    });
    const back = new URL(of('redirect_uri'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', of('state'));
    reply.writeHead(302, { location: back.href }).end();
  };

  const exchange = (form: URLSearchParams, authorization: string | undefined): Grant | string => {
    const basic = `Basic ${Buffer.from(`${OIDC_CLIENT.id}:${OIDC_CLIENT.secret}`).toString('base64')}`;
    const isClient =
      authorization === basic ||
      (form.get('client_id') === OIDC_CLIENT.id && form.get('client_secret') === OIDC_CLIENT.secret);
    if (!isClient) return 'invalid_client';
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    // Good for one time, whatever came of it.
    grants.delete(code);
    if (grant === undefined) return 'invalid_grant';
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return challenge === grant.challenge && form.get('redirect_uri') === grant.redirectUri
      ? grant
      : 'invalid_grant';
  };

  const handle = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (body: object, status = 200) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return void json({
          keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
        });
      case '/authorize':
        return authorize(url, reply);
      case '/token': {
        const result = exchange(new URLSearchParams(await text(request)), request.headers.authorization);
        exchanges.push(typeof result === 'string' ? result : 'granted');
        if (typeof result === 'string') return void json({ error: result }, 400);
        return void json({
          access_token: 'opaque',
          token_type: 'Bearer',
          expires_in: 300,
          ...(answers.hasIdToken && { id_token: idToken(result.nonce) }),
        });
      }
      case '/userinfo':
        return void json({ sub: answers.sub, ...profile() });
      default:
        reply.writeHead(404).end();
    }
  };

  const server = createServer((request, reply) => {
    handle(request, reply).catch(() => reply.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    answers,
    exchanges,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
