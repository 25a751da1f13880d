import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { writeDurably } from './write-durably.ts';

const passwordFile = (home: Home): string => join(home.folder, 'password');

export function readPassword(home: Home): string {
  return readFileSync(passwordFile(home), 'utf8').trim();
}

export function hasPassword(home: Home): boolean {
  return existsSync(passwordFile(home));
}

/** Letters that need no escaping in a URL or in SQL. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

export function writePassword(home: Home, password: string): void {
  writeDurably(passwordFile(home), `${password}\n`, home.user);
}
