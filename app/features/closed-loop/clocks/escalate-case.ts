import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { alertScreens } from '../emails/alert-screens.ts';
import { rungAfter } from './case-clocks.ts';
import type { EscalationReason, Rung } from './contract.ts';
import { mailEscalations } from './emails/mail-escalations.ts';
import { lockOpen, type RunningCase, setRung } from './queries.ts';
import { clocksByTeam } from './read-clocks.ts';
import { whoIsOnRung } from './who-is-on-rung.ts';

/**
 * Tells the next on the ladder: owner, manager, director. Each rung is taken once, under a lock on the case, and
 * nothing happens when there is none left. Whoever calls nudges the outbox and the mail after the commit.
 */
export async function escalateCase(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  caseId: string,
  reason: EscalationReason,
  now: Date,
): Promise<void> {
  const one = await lockOpen(tx, orgId, caseId);
  if (one !== null) await escalateCases(tx, context, orgId, [{ one, reason }], now);
}

export interface Escalation {
  readonly one: RunningCase;
  readonly reason: EscalationReason;
}

export interface TakenRung extends Escalation {
  readonly rung: Rung;
  /** Who is told. */
  readonly to: string | null;
}

/** One rung of each of these cases, which the caller holds. Each person gets one mail for all of theirs. */
export async function escalateCases(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  escalations: readonly Escalation[],
  now: Date,
): Promise<void> {
  const whoOf = await whoIsOnRung(tx, orgId);
  const clocksOf = await clocksByTeam(tx, orgId);
  const taken: TakenRung[] = [];
  for (const { one, reason } of escalations) {
    const rung = one.nextRung;
    if (rung === null) continue;
    const next = rungAfter(rung);
    const at = next === null ? null : clocksOf(one.team, one.startedAt).rungs[next];
    await setRung(tx, orgId, one.id, { rung: next, at }, now);
    const to = whoOf(rung, one);
    const entry = { action: 'case.escalated', subjectType: 'case', subjectId: one.id };
    await recordAudit(tx, systemActor(orgId), { ...entry, details: { rung, reason, to } }, now);
    taken.push({ one, reason, rung, to });
  }
  if (taken.length === 0) return;
  const told = taken.map(({ one, to }) => ({ caseId: one.id, userId: to }));
  await alertScreens(tx, orgId, 'case-escalated', told, now);
  await mailEscalations(tx, context, orgId, taken, now);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
}
