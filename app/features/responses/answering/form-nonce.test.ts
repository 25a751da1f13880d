import { describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { Secrets } from '../../../platform/secrets.ts';
import { isFormNonce, makeFormNonce, NONCE_MS } from './form-nonce.ts';

const secrets = new Secrets(Buffer.alloc(32, 7));
const now = new Date('2026-06-15T10:00:00Z');
const invitation = newId();
const nonce = makeFormNonce(secrets, invitation, now);

describe('the nonce of a form', () => {
  test('is ours, for its invitation, for a week', () => {
    expect(isFormNonce(secrets, invitation, nonce, now)).toBe(true);
    expect(isFormNonce(secrets, invitation, nonce, new Date(now.getTime() + NONCE_MS - 1))).toBe(true);
    expect(isFormNonce(secrets, invitation, nonce, new Date(now.getTime() + NONCE_MS))).toBe(false);
  });

  test('is nothing to another invitation or instance', () => {
    expect(isFormNonce(secrets, newId(), nonce, now)).toBe(false);
    expect(isFormNonce(new Secrets(Buffer.alloc(32, 8)), invitation, nonce, now)).toBe(false);
  });

  test('no character of it can be changed', () => {
    for (let i = 0; i < nonce.length - 1; i += 1) {
      const changed = nonce.slice(0, i) + (nonce[i] === 'A' ? 'B' : 'A') + nonce.slice(i + 1);
      expect(isFormNonce(secrets, invitation, changed, now)).toBe(false);
    }
  });

  test('two forms have two', () => {
    expect(makeFormNonce(secrets, invitation, now)).not.toBe(nonce);
  });

  test.each(['', 'x', '='.repeat(46), 'é'.repeat(46)])('"%s" is none', (text) => {
    expect(isFormNonce(secrets, invitation, text, now)).toBe(false);
  });
});
