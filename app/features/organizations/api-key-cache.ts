import type { Context } from '../../platform/context.ts';
import { readApiKey } from './api-key-text.ts';
import type { ApiKeyRow } from './queries.ts';
import { findApiKey, markApiKeyUsed } from './queries.ts';

/** How long another process may go on accepting a key that was revoked here. */
const TTL_MS = 5_000;

interface Cached {
  readonly row: ApiKeyRow | null;
  readonly until: number;
}

const caches = new WeakMap<Context, Map<string, Cached>>();

/** Unknown keys are remembered too, but not so many that a guesser fills the memory. */
const MAX_CACHED = 10_000;

/** The key behind a text, when it may be used. */
export async function lookUpApiKey(context: Context, text: string): Promise<ApiKeyRow | null> {
  const claimed = readApiKey(text);
  if (claimed === null) return null;
  const cache = cacheOf(context);
  const now = context.clock();
  const cached = cache.get(text);
  if (cached !== undefined && cached.until > now.getTime()) return cached.row;
  const row = await findApiKey(context.db, claimed.orgId, claimed.hash);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(text, { row, until: now.getTime() + TTL_MS });
  const today = now.toISOString().slice(0, 10);
  if (row !== null && row.lastUsedOn !== today)
    await markApiKeyUsed(context.db, claimed.orgId, row.id, today);
  return row;
}

/** From now on every key is looked up again: one was revoked. */
export function forgetApiKeys(context: Context): void {
  cacheOf(context).clear();
}

function cacheOf(context: Context): Map<string, Cached> {
  const cache = caches.get(context) ?? new Map<string, Cached>();
  caches.set(context, cache);
  return cache;
}
