import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Db, Tx } from '../postgres/database.ts';

interface Mail {
  readonly orgId: OrgId;
  readonly id: string;
}

/**
 * Says that a mail is about to be handed over, in a transaction of its own: it stays when the process that sends dies,
 * while the mail's row, which that process had locked, looks as if nothing had happened.
 */
export async function noteHandover(db: Db, { orgId, id }: Mail, now: Date): Promise<void> {
  await sql`INSERT INTO mail_handovers (org_id, mail_id, at) VALUES (${orgId}, ${id}, ${now})`.execute(db);
}

/** Whether somebody began to hand it over and never said what came of it. Asked by who holds the mail's row. */
export async function wasHandedOver(tx: Tx, { orgId, id }: Mail): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM mail_handovers WHERE org_id = ${orgId} AND mail_id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** What came of it is known, and written in the same transaction. */
export async function forgetHandover(tx: Tx, { orgId, id }: Mail): Promise<void> {
  await sql`DELETE FROM mail_handovers WHERE org_id = ${orgId} AND mail_id = ${id}`.execute(tx);
}
