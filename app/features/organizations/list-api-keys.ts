import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { selectApiKeys } from './api-key-queries.ts';
import type { ApiKey } from './contract.ts';

export async function listApiKeys(context: Context, actor: Actor): Promise<Outcome<{ items: ApiKey[] }>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const rows = await selectApiKeys(context.db, actor.orgId);
  const items = rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
  return done({ items });
}
