import { randomInt } from 'node:crypto';

/** Letters that nobody mistakes for another when reading them off paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 49 bits each, tried ten times before the account is closed for a while. */
const LENGTH = 10;
const HALF = LENGTH / 2;

const CODES = 10;

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, HALF)}-${letters.slice(HALF)}`;
}

export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newCode);

/** A code as it was typed from paper: in capitals, with spaces, without its hyphen. */
export function readRecoveryCode(typed: string): string {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return `${letters.slice(0, HALF)}-${letters.slice(HALF)}`;
}
