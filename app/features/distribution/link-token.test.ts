import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrgId } from '../../platform/actor.ts';
import { Secrets } from '../../platform/secrets.ts';
import { makeLinkToken, readLinkToken } from './link-token.ts';

const secrets = new Secrets(Buffer.alloc(32, 1));
const orgId = '01890000-0000-7000-8000-0000000000aa' as OrgId;
const invitationId = '01890000-0000-7000-8000-0000000000bb';

describe('link token', () => {
  test('comes back as it went, in 64 characters', () => {
    const token = makeLinkToken(secrets, orgId, invitationId);
    expect(token).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(readLinkToken(secrets, token)).toEqual({ orgId, invitationId });
  });

  test('any other character at any place is refused', () => {
    const token = makeLinkToken(secrets, orgId, invitationId);
    fc.assert(
      fc.property(fc.nat(63), fc.constantFrom(...'ABCxyz019-_'), (at, character) => {
        fc.pre(token[at] !== character);
        const forged = token.slice(0, at) + character + token.slice(at + 1);
        expect(readLinkToken(secrets, forged)).toBeNull();
      }),
    );
  });

  test('one of another instance is refused', () => {
    const token = makeLinkToken(new Secrets(Buffer.alloc(32, 2)), orgId, invitationId);
    expect(readLinkToken(secrets, token)).toBeNull();
  });

  test.each(['', 'x', 'é'.repeat(64), `${'A'.repeat(64)} `, 'A'.repeat(64), 'A'.repeat(65), '../../etc'])(
    'refuses %j',
    (text) => expect(readLinkToken(secrets, text)).toBeNull(),
  );
});
