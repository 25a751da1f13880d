import { createHash, randomBytes } from 'node:crypto';
import type { OrgId } from '../../platform/actor.ts';
import { idFromBytes, idToBytes } from '../../platform/ids.ts';

const ID_BYTES = 16;
const SECRET_BYTES = 16;

/** 43 characters of base64url: the organization, then the secret. Some clients break keys past 44. */
const KEY = /^[A-Za-z0-9_-]{43}$/;

export function makeApiKey(orgId: OrgId): { key: string; hash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  return { key: Buffer.concat([idToBytes(orgId), secret]).toString('base64url'), hash: hashOf(secret) };
}

/** Whose key a text claims to be. Only the hash, found in the table, proves it. */
export function readApiKey(text: string): { orgId: OrgId; hash: Buffer } | null {
  if (!KEY.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== ID_BYTES + SECRET_BYTES) return null;
  return { orgId: idFromBytes(bytes.subarray(0, ID_BYTES)) as OrgId, hash: hashOf(bytes.subarray(ID_BYTES)) };
}

/** The secret is random: a fast hash is as good as a slow one. */
const hashOf = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest();
