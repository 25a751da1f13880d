import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailKey } from './email-key.ts';

describe('email key', () => {
  test.each([
    ['  Ana.Lopez@Example.ORG ', 'ana.lopez@example.org'],
    ['ana+boucle@example.org', 'ana+boucle@example.org'],
    ['\u200Bana@example.org\uFEFF', 'ana@example.org'],
    ['ana@ｅxample.org', 'ana@example.org'],
    ['ANA@München.de', 'ana@xn--mnchen-3ya.de'],
    ['ana@XN--mnchen-3ya.de', 'ana@xn--mnchen-3ya.de'],
    ['E\u0301lodie@example.org', 'élodie@example.org'],
    ["o'neill@example.org", "o'neill@example.org"],
  ])('%j is %j', (text, key) => {
    expect(emailKey(text)).toBe(key);
  });

  test.each([
    '',
    'ana',
    '@example.org',
    'ana@',
    'ana@example',
    'ana@exa mple.org',
    'ana@example.org, bob@example.org',
    'Ana <ana@example.org>',
    'a@b@example.org',
    '.ana@example.org',
    'ana..b@example.org',
    'ana@-example.org',
    'ana@127.0.0.1',
    'ana@ex%61mple.org',
    'ana\r\nBcc: x@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
  ])('%j is no address', (text) => {
    expect(emailKey(text)).toBe(null);
  });

  test('a key is its own key, whatever was written', () => {
    const local = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
    const domain = fc.oneof(
      fc.domain(),
      fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((name) => `${name}.fr`),
    );
    const address = fc.oneof(
      fc.emailAddress(),
      fc.tuple(local, domain).map((parts) => parts.join('@')),
    );
    fc.assert(
      fc.property(address, (text) => {
        const key = emailKey(text);
        return key === null || emailKey(key) === key;
      }),
      { numRuns: 2000 },
    );
  });

  test('what looks plain is what it is when it is looked at closely', () => {
    const label = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
    const local = fc.stringMatching(/^[a-z0-9_+.-]{1,30}$/);
    const domain = fc.tuple(label, label, fc.constantFrom('fr', 'org', '1a', 'x', 'xn--p1ai'));
    fc.assert(
      fc.property(local, domain, (name, labels) => {
        const address = `${name}@${labels.join('.')}`;
        // Capitals and an unseen character keep it from the short way.
        expect(emailKey(address)).toBe(emailKey(`\u200B${address.toUpperCase()}`));
      }),
      { numRuns: 2000 },
    );
  });
});
