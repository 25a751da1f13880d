import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrgId } from '../../actor.ts';
import { newId } from '../../ids.ts';
import { Secrets } from '../../secrets.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { makeTaggedAddress, readTaggedAddress } from './tagged-address.ts';

const secrets = new Secrets(Buffer.alloc(32, 3));
const DOMAIN = 'retours.maison-orsel.example';
const orgId = newId() as OrgId;
const other = newId() as OrgId;
const id = newId();
const address = makeTaggedAddress(secrets, DOMAIN, 'bounce', orgId, id);

test('an address says what it is for and whose it is, whatever became of its case', () => {
  expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  for (const text of [address, address.toUpperCase(), ` ${address} `]) {
    const read = readTaggedAddress(secrets, DOMAIN, text);
    expect(read).toMatchObject({ purpose: 'bounce', id });
    expect(read?.isOf(orgId)).toBe(true);
    expect(read?.isOf(other)).toBe(false);
    expect(orgId.endsWith(read?.orgEnding ?? 'nothing')).toBe(true);
  }
});

test('one made for bounces is no address to reply to, nor signed by another instance', () => {
  expect(readTaggedAddress(secrets, DOMAIN, address.replace('bounce', 'reply'))?.isOf(orgId)).toBe(false);
  const elsewhere = new Secrets(Buffer.alloc(32, 4));
  expect(readTaggedAddress(elsewhere, DOMAIN, address)?.isOf(orgId)).toBe(false);
});

test.each([
  ['', 'another domain', address.replace(DOMAIN, 'example.org')],
  ['', 'no domain', address.slice(0, address.indexOf('@'))],
  ['', 'something after it', address.replace('@', 'a@')],
  ['', 'a plain address', `avis@${DOMAIN}`],
  ['', 'nothing', ''],
])('%s%s is not ours', (_, _name, text) => {
  expect(readTaggedAddress(secrets, DOMAIN, text)).toBeNull();
});

test('a single changed character is a forgery', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 7, max: 62 }),
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
      (at, c) => {
        fc.pre(address[at] !== c);
        const forged = address.slice(0, at) + c + address.slice(at + 1);
        const read = readTaggedAddress(secrets, DOMAIN, forged);
        const isTaken = read?.isOf(orgId) === true && read.id === id && orgId.endsWith(read.orgEnding);
        expect(isTaken).toBe(false);
      },
    ),
  );
});

test('base 32 gives back what it was given', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(Buffer.from(bytes));
    }),
  );
  expect(toBase32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
});
