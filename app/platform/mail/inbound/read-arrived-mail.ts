import { sql } from 'kysely';
import type { Email } from 'postal-mime';
import type { OrgId } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../postgres/database.ts';
import { subscription } from '../../queue/subscription.ts';
import type { Handled, InboundHandler } from './arrived-mail.ts';
import { INBOUND_PARSING } from './inbound-parsing.ts';

interface Row {
  readonly purpose: string;
  readonly subjectId: string;
  readonly sender: string;
  readonly raw: Buffer;
}

/** Reads messages that arrived and gives each to the handler of its address. */
export const readArrivedMails = (handlers: readonly InboundHandler[]) =>
  subscription({
    topic: 'mail.arrived',
    name: 'read-arrived-mail',
    run: (context, orgId, { inboundId }) => readArrivedMail(context, handlers, orgId, inboundId),
  });

/** Done once, however often it is called: a message that is no longer waiting is left alone. */
export async function readArrivedMail(
  context: Context,
  handlers: readonly InboundHandler[],
  orgId: OrgId,
  id: string,
): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const row = await lockWaiting(tx, orgId, id);
    if (row === null) return;
    const handler = handlers.find(({ purpose }) => purpose === row.purpose);
    const message = await parse(row.raw);
    const { subjectId, sender } = row;
    const handled: Handled =
      handler === undefined
        ? { state: 'ignored', note: 'no-handler' }
        : message === null
          ? { state: 'ignored', note: 'unreadable' }
          : await handler.handle(tx, context, { orgId, id, subjectId, sender, message }, now);
    await mark(tx, orgId, id, handled, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
}

/** null for what no reader of mail could make sense of. */
async function parse(raw: Buffer): Promise<Email | null> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(raw, INBOUND_PARSING);
  } catch {
    return null;
  }
}

async function lockWaiting(tx: Tx, orgId: OrgId, id: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    SELECT purpose, subject_id AS "subjectId", sender, raw FROM inbound_mails
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'waiting' FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

async function mark(tx: Tx, orgId: OrgId, id: string, { state, note }: Handled, now: Date): Promise<void> {
  await sql`
    UPDATE inbound_mails SET state = ${state}, note = ${note}, handled_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}
