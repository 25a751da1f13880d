import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { moveClocks } from '../clocks/move-clocks.ts';
import { clocksByTeam } from '../clocks/read-clocks.ts';
import type { Case } from '../contract.ts';
import { getCase } from '../list-cases.ts';
import type { CaseRow } from '../queries.ts';
import type { MergeCases } from './contract.ts';
import { joinInto, lockCases, takeOver } from './queries.ts';

const isWaiting = ({ status }: CaseRow): boolean => status === 'open' || status === 'in-progress';

/** Open cases of one customer become one: the others go on in this one, and it keeps the strictest clocks of all. */
export async function mergeCases(
  context: Context,
  actor: Actor,
  id: string,
  { caseIds }: MergeCases,
): Promise<Outcome<Case>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const wanted = [...new Set(caseIds)].filter((one) => one !== id);
  if (wanted.length === 0)
    return refused('invalid', 'invalid', { fields: { caseIds: 'joining:problems.none' } });
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    const found = await lockCases(tx, actor, [id, ...wanted]);
    const kept = found.find((one) => one.id === id);
    if (kept === undefined) return refused('not-found', 'closed-loop:problems.no-case');
    if (found.length !== wanted.length + 1) {
      return refused('invalid', 'invalid', { fields: { caseIds: 'joining:problems.no-such' } });
    }
    if (!found.every(isWaiting)) return refused('conflict', 'joining:problems.not-open');
    if (found.some(({ contactId }) => contactId !== kept.contactId)) {
      return refused('conflict', 'joining:problems.other-customer');
    }
    await joinInto(tx, actor.orgId, wanted, id, now);
    await takeTheirTime(tx, actor, kept, found, now);
    for (const caseId of wanted) {
      const of = { subjectType: 'case', subjectId: id, details: { caseId } };
      await recordAudit(tx, actor, { action: 'case.merged', ...of }, now);
      const gone = { subjectType: 'case', subjectId: caseId, details: { caseId: id } };
      await recordAudit(tx, actor, { action: 'case.merged-into', ...gone }, now);
    }
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  return getCase(context, actor, id);
}

async function takeTheirTime(
  tx: Tx,
  actor: Actor,
  kept: CaseRow,
  all: readonly CaseRow[],
  now: Date,
): Promise<void> {
  const startedAt = new Date(Math.min(...all.map((one) => one.startedAt.getTime())));
  const contacts = all.flatMap(({ firstContactAt }) => firstContactAt?.getTime() ?? []);
  const firstContactAt = contacts.length === 0 ? null : new Date(Math.min(...contacts));
  await takeOver(tx, actor.orgId, kept.id, { startedAt, firstContactAt }, now);
  if (firstContactAt !== null) return;
  const clocksOf = await clocksByTeam(tx, actor.orgId);
  await moveClocks(tx, actor.orgId, kept.id, clocksOf(kept.team, startedAt), now);
}
