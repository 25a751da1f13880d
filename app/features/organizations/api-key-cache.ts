import { hash } from 'node:crypto';
import type { OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { ApiKeyRow } from './api-key-queries.ts';
import { findApiKey, markApiKeyUsed } from './api-key-queries.ts';
import { readApiKey } from './api-key-text.ts';

/** How long another process may go on accepting a key that was revoked here. */
const TTL_MS = 5_000;

/** Unknown keys are remembered too, but not so many that a guesser fills the memory. */
const MAX_CACHED = 10_000;

export interface KnownApiKey {
  readonly orgId: OrgId;
  readonly row: ApiKeyRow;
}

interface Cached {
  readonly found: Promise<KnownApiKey | null>;
  readonly until: number;
}

/** By context, then by a hash of the text. Requests that come together share one look at the table. */
const caches = new WeakMap<Context, Map<string, Cached>>();

/** The key behind a text, when it may be used. */
export async function lookUpApiKey(context: Context, text: string): Promise<KnownApiKey | null> {
  const cache = cacheOf(context);
  const place = hash('sha256', text, 'base64');
  const now = context.clock();
  const cached = cache.get(place);
  if (cached !== undefined && cached.until > now.getTime()) return cached.found;
  const claimed = readApiKey(text);
  if (claimed === null) return null;
  if (cache.size >= MAX_CACHED) cache.clear();
  const found = readKey(context, claimed.orgId, claimed.hash, now);
  cache.set(place, { found, until: now.getTime() + TTL_MS });
  // A database that was away is asked again.
  found.catch(() => cache.delete(place));
  return found;
}

async function readKey(
  context: Context,
  orgId: OrgId,
  secretHash: Buffer,
  now: Date,
): Promise<KnownApiKey | null> {
  const row = await findApiKey(context.db, orgId, secretHash);
  if (row === null) return null;
  const today = now.toISOString().slice(0, 10);
  if (row.lastUsedOn !== today) await markApiKeyUsed(context.db, orgId, row.id, today);
  return { orgId, row };
}

/** From now on every key is looked up again: one was revoked. */
export function forgetApiKeys(context: Context): void {
  cacheOf(context).clear();
}

function cacheOf(context: Context): Map<string, Cached> {
  let cache = caches.get(context);
  if (cache === undefined) {
    cache = new Map();
    caches.set(context, cache);
  }
  return cache;
}
