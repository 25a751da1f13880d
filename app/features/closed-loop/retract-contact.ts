import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { moveClocks } from './clocks/move-clocks.ts';
import { clocksByTeam } from './clocks/read-clocks.ts';
import { type CaseRow, resetFirstContact } from './queries.ts';

/**
 * The inverse of `recordContact`: what had stopped the clocks reached nobody. The first contact that stands, if any,
 * is what counts from now on; without one the case waits again, and its clocks and its ladder run from where they
 * would be had they never stopped. The caller holds the case.
 */
export async function retractContact(
  tx: Tx,
  actor: Actor,
  { id, team, startedAt }: CaseRow,
  standing: Date | null,
  now: Date,
): Promise<void> {
  await resetFirstContact(tx, actor.orgId, id, standing, now);
  if (standing === null) {
    const clocksOf = await clocksByTeam(tx, actor.orgId);
    await moveClocks(tx, actor.orgId, id, clocksOf(team, startedAt), now);
  }
  const action = standing === null ? 'case.contact-retracted' : 'case.contact-later';
  const details = { contactAt: standing?.toISOString() ?? null };
  await recordAudit(tx, actor, { action, subjectType: 'case', subjectId: id, details }, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
}
