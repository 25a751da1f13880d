import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { listTeams } from '../../organizations/members/list-teams.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { findCase, lockCase } from '../queries.ts';
import { findKind, lockSettings, selectSettings } from './catalogue/queries.ts';
import { type AskGesture, askGestureSchema, type Gesture, type Judgement } from './contract.ts';
import { approversOf, decidingOf } from './deciding.ts';
import { mailApprovers } from './emails/mail-approvers.ts';
import { judgeGesture } from './judge-gesture.ts';
import { getGesture } from './list-gestures.ts';
import { insertGesture } from './queries.ts';
import { standingOf } from './standing-of.ts';

/** What would come of asking for a gesture of this cost now: given at once, or by whose leave, and why. */
export async function judgeForCase(
  context: Context,
  actor: Actor,
  caseId: string,
  cost: number,
): Promise<Outcome<Judgement>> {
  const { db } = context;
  const { orgId } = actor;
  const of = await findCase(db, actor, caseId);
  if (of === null) return refused('not-found', 'closed-loop:problems.no-case');
  const settings = await selectSettings(db, orgId);
  const { period, spent, limits, given } = await standingOf(db, orgId, of, settings, context.clock());
  const askedBy = actor.kind === 'member' ? actor.id : null;
  const judged = judgeGesture({ cost }, spent, given, limits);
  const approvers = judged.needsApproval ? await approversOf(db, orgId, of.team, askedBy) : [];
  const { budget, teamBudget } = limits;
  const teams = await listTeams(db, { orgId, teams: null });
  const name = teams.find(({ key }) => key === of.team)?.name ?? of.team;
  const standing =
    teamBudget !== null
      ? { team: name, spent: spent.team, budget: teamBudget }
      : budget !== null && actor.teams === null
        ? { team: null, spent: spent.organization, budget }
        : null;
  return done({
    needsApproval: judged.needsApproval,
    reasons: [...judged.reasons],
    nth: given + 1,
    capMonths: settings.capMonths,
    standing,
    currency: settings.currency,
    period: { unit: period.unit, from: period.firstDay, to: period.lastDay },
    approvers: approvers.map(({ name }) => name),
    isOwnToDecide: judged.needsApproval && (await decidingOf(db, actor)).own,
  });
}

/**
 * Asks for a gesture. Inside the limits it is agreed at once; else it waits for somebody else. Whoever asks holds the
 * settings, so that of two who ask at once the second sees what the first one took.
 */
export async function askGesture(
  context: Context,
  actor: Actor,
  caseId: string,
  given: AskGesture,
): Promise<Outcome<Gesture>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { kindId, cost: named, note } = askGestureSchema.parse(given);
  const { orgId } = actor;
  const asked = await inTransaction(context.db, async (tx): Promise<Outcome<string>> => {
    const settings = await lockSettings(tx, orgId);
    const found = await lockCase(tx, actor, caseId);
    if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
    if (found.status === 'withdrawn') return refused('conflict', 'closed-loop:problems.withdrawn');
    const kind = await findKind(tx, orgId, kindId);
    if (kind === null || !kind.isActive)
      return refused('invalid', 'invalid', { fields: { kindId: 'gestures:problems.no-kind' } });
    const { team } = found;
    const standing = await standingOf(tx, orgId, found, settings, now);
    const cost = named ?? kind.cost;
    const { needsApproval, reasons } = judgeGesture(
      { cost },
      standing.spent,
      standing.given,
      standing.limits,
    );
    const askedBy = actor.kind === 'member' ? actor.id : null;
    const id = newId();
    const state = needsApproval ? 'proposed' : 'approved';
    const { currency } = settings;
    await insertGesture(
      tx,
      orgId,
      { id, caseId, kindId, cost, currency, team, note, askedBy, state, reasons },
      now,
    );
    const details = { gestureId: id, kind: kind.kind, cost, currency };
    const subject = { subjectType: 'case', subjectId: caseId, details };
    if (needsApproval) {
      const codes = { ...details, reasons: reasons.map(({ code }) => code) };
      await recordAudit(tx, actor, { action: 'case.gesture-proposed', ...subject, details: codes }, now);
      await mailApprovers(tx, context, orgId, id, now);
    } else {
      await recordAudit(tx, actor, { action: 'case.gesture-agreed', ...subject }, now);
    }
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(id);
  });
  if (!asked.ok) return asked;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getGesture(context, actor, asked.value);
}
