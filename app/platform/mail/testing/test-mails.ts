import type { OrgId } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../ids.ts';
import { type NewMail, queueMails } from '../queue-mail.ts';

export const ORG = '01900000-0000-7000-8000-000000000001' as OrgId;

/** Plain mails for the tests of the sender. */
export function makeMails(count: number, more: Partial<NewMail> = {}): NewMail[] {
  return Array.from({ length: count }, (_, i) => ({
    orgId: ORG,
    id: newId(),
    kind: 'test',
    aboutId: newId(),
    fromName: 'Maison Orsel',
    to: { address: `p${i}@example.org`, name: null },
    subject: 'Votre avis, en un chiffre',
    html: '<p>Bonjour</p>',
    text: 'Bonjour',
    dueAt: new Date('2026-06-15T09:00:00Z'),
    ...more,
  }));
}

export async function putInQueue(context: Context, mails: readonly NewMail[]): Promise<void> {
  await context.db.transaction().execute((tx) => queueMails(tx, mails, context.clock()));
  context.nudge.send('mail');
}

export async function mailRow(context: Context, mail: NewMail | undefined) {
  return context.db
    .selectFrom('mails')
    .selectAll()
    .where('org_id', '=', ORG)
    .where('id', '=', mail?.id ?? '')
    .executeTakeFirstOrThrow();
}

export async function countStates(context: Context): Promise<Record<string, number>> {
  const rows = await context.db
    .selectFrom('mails')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}
