import type { OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readApiKey } from './api-key-text.ts';
import type { ApiKeyRow } from './queries.ts';
import { findApiKey, markApiKeyUsed } from './queries.ts';

/** How long another process may go on accepting a key that was revoked here. */
const TTL_MS = 5_000;

/** Unknown keys are remembered too, but not so many that a guesser fills the memory. */
const MAX_CACHED = 10_000;

export interface KnownApiKey {
  readonly orgId: OrgId;
  readonly row: ApiKeyRow;
}

interface Cached {
  readonly found: Promise<ApiKeyRow | null>;
  readonly until: number;
}

/** By context, then by the hash of the key. Requests that come together share one look at the table. */
const caches = new WeakMap<Context, Map<string, Cached>>();

/** The key behind a text, when it may be used. */
export async function lookUpApiKey(context: Context, text: string): Promise<KnownApiKey | null> {
  const claimed = readApiKey(text);
  if (claimed === null) return null;
  const { orgId, hash } = claimed;
  const cache = cacheOf(context);
  const place = `${orgId} ${hash.toString('base64')}`;
  const now = context.clock();
  let cached = cache.get(place);
  if (cached === undefined || cached.until <= now.getTime()) {
    if (cache.size >= MAX_CACHED) cache.clear();
    cached = { found: readKey(context, orgId, hash, now), until: now.getTime() + TTL_MS };
    cache.set(place, cached);
    // A database that was away is asked again.
    cached.found.catch(() => cache.delete(place));
  }
  const row = await cached.found;
  return row === null ? null : { orgId, row };
}

async function readKey(context: Context, orgId: OrgId, hash: Buffer, now: Date): Promise<ApiKeyRow | null> {
  const row = await findApiKey(context.db, orgId, hash);
  const today = now.toISOString().slice(0, 10);
  if (row !== null && row.lastUsedOn !== today) await markApiKeyUsed(context.db, orgId, row.id, today);
  return row;
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
