import type { Db } from '../postgres/database.ts';

/** Mails that leave as soon as a server with a mail transport runs. */
export async function countQueuedMails(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('mails')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  return n;
}
