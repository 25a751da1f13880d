import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchJson, ProblemError, setLocale, setOrganization } from './fetch-json.ts';

describe('asking our own server', () => {
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const server = createServer((request, response) => answer(request, response));
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  afterEach(() => {
    setOrganization(null);
    setLocale('fr');
  });

  const answerWith = (status: number, body: string) => {
    answer = (_request, response) => response.writeHead(status).end(body);
  };
  const failure = () => fetchJson(url).catch((error: unknown) => error);

  it('says which organization, which language and what', async () => {
    let seen: IncomingMessage | undefined;
    let body = '';
    answer = (request, response) => {
      seen = request;
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => response.end('{"a":1}'));
    };
    setOrganization('orsel');
    setLocale('en');
    expect(await fetchJson(url, { method: 'POST', body: { é: 1 }, idempotencyKey: 'k' })).toEqual({ a: 1 });
    expect(seen?.headers).toMatchObject({
      'boucle-organization': 'orsel',
      'accept-language': 'en',
      'content-type': 'application/json',
      'idempotency-key': 'k',
    });
    expect(body).toBe('{"é":1}');
  });

  it('names no organization where there is none, and no type without a body', async () => {
    let seen: IncomingMessage | undefined;
    answer = (request, response) => {
      seen = request;
      response.writeHead(204).end();
    };
    expect(await fetchJson(url, { method: 'DELETE' })).toBeNull();
    expect(Object.keys(seen?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/boucle-organization|content-type|idempotency-key/)]),
    );
  });

  it('throws what the server refuses, field by field', async () => {
    const errors = [{ field: 'email', detail: 'No address.' }];
    answerWith(422, JSON.stringify({ title: 'invalid', status: 422, detail: 'Does not fit.', errors }));
    const error = await failure();
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 422, message: 'Does not fit.' });
    expect((error as ProblemError).field('email')).toBe('No address.');
    expect((error as ProblemError).field('name')).toBeUndefined();
  });

  it.each([
    [502, '<html>Bad gateway</html>'],
    [502, ''],
    [500, '{"error":"other"}'],
    [200, '<html>Sign in to the network</html>'],
  ])('takes %i %j of a proxy for a server that does not answer', async (status, body) => {
    answerWith(status, body);
    const error = await failure();
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ProblemError);
  });
});
