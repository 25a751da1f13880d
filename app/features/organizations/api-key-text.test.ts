import { describe, expect, it } from 'vitest';
import type { OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { makeApiKey, readApiKey } from './api-key-text.ts';

describe('the text of a key', () => {
  it('is 43 characters that survive a header, an address and the user part of basic authentication', () => {
    for (let i = 0; i < 200; i += 1) expect(makeApiKey(newId() as OrgId).key).toMatch(/^[\w-]{43}$/);
  });

  it('gives back the organization and the hash, and not the secret', () => {
    const orgId = newId() as OrgId;
    const { key, hash } = makeApiKey(orgId);
    expect(readApiKey(key)).toEqual({ orgId, hash });
    expect(hash).toHaveLength(32);
    expect(hash.includes(Buffer.from(key, 'base64url').subarray(16))).toBe(false);
  });

  it('is never the same twice', () => {
    const orgId = newId() as OrgId;
    expect(makeApiKey(orgId).key).not.toBe(makeApiKey(orgId).key);
  });

  it.each(['', 'x', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`, `${'a'.repeat(42)}\n`])(
    'is not %j',
    (text) => {
      expect(readApiKey(text)).toBeNull();
    },
  );
});
