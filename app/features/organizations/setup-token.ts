import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../../platform/secrets.ts';

/** Letters that nobody mistakes for another when reading them off a console. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/** What proves that whoever makes the first organization can read this server's console. The same after a restart. */
export function setupToken(secrets: Secrets): string {
  const bytes = secrets.deriveKey('setup token');
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[(bytes[i] as number) % ALPHABET.length]).join('');
}

export function isSetupToken(secrets: Secrets, text: string): boolean {
  const expected = Buffer.from(setupToken(secrets));
  const given = Buffer.from(text.trim().toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
