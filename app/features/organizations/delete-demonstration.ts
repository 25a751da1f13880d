import { type Actor, may } from '../../platform/actor.ts';
import { listTables } from '../../platform/backup/list-tables.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { deleteDirectoryEntry, deleteTenantRows } from './demonstration-queries.ts';
import { getOrganization } from './get-organization.ts';

/** Addresses of people who were invented; no mail server answers for it (RFC 2606). */
export const INVENTED_DOMAIN = 'demo.example';

/** Removes an invented organization with all that is in it. A real one is refused. */
export async function deleteDemonstration(context: Context, actor: Actor): Promise<Outcome<{ ok: true }>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const { orgId } = actor;
  const { isDemo } = await getOrganization(context.db, orgId);
  if (!isDemo) return refused('conflict', 'organizations:problems.not-a-demo');
  const tables = await tenantTables(context);
  await context.db.transaction().execute(async (tx) => {
    for (const table of tables) await deleteTenantRows(tx, table, orgId);
    await deleteDirectoryEntry(tx, orgId, INVENTED_DOMAIN);
  });
  return done({ ok: true });
}

/** Those that hold an organization's rows, whatever refers to another before the other. */
async function tenantTables({ pool }: Context): Promise<string[]> {
  const client = await pool.connect();
  try {
    const tables = await listTables(client);
    return tables
      .filter(({ columns }) => columns.includes('org_id'))
      .map(({ name }) => name)
      .toReversed();
  } finally {
    client.release();
  }
}
