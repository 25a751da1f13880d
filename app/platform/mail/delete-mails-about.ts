import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Tx } from '../postgres/database.ts';

/** Mails that told of something, whoever they were written to. One that is being handed over is waited for. */
export async function deleteMailsAbout(tx: Tx, orgId: OrgId, aboutIds: readonly string[]): Promise<void> {
  if (aboutIds.length === 0) return;
  await sql`DELETE FROM mails WHERE org_id = ${orgId} AND about_id = ANY(${[...aboutIds]}::uuid[])`.execute(
    tx,
  );
}
