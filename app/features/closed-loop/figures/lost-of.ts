import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { countSkipped } from '../../distribution/count-skipped.ts';
import { listEfforts } from '../conversation/list-efforts.ts';
import { isLost } from '../endings/outcome.ts';
import { type CaseFact, isLeftOut } from './case-fact.ts';
import type { LoopFigures } from './contract.ts';

/** What is no longer spent on those who were let go, and goes to the others. */
export async function lostOf(
  { db }: Context,
  actor: Actor,
  all: readonly CaseFact[],
  period: { surveyId: string | null; from: Date; before: Date },
): Promise<LoopFigures['lost']> {
  const cases = all.filter((one) => one.isInPeriod && !isLeftOut(one));
  const lost = new Map(cases.filter(({ outcome }) => isLost(outcome)).map((one) => [one.id, one]));
  const efforts = await listEfforts(
    db,
    actor.orgId,
    cases.map(({ id }) => id),
  );
  const onLost = efforts.filter(({ caseId }) => lost.has(caseId));
  const afterwards = onLost.filter(({ caseId, at }) => {
    const closedAt = lost.get(caseId)?.closedAt;
    return closedAt != null && at > closedAt;
  });
  const each = (count: number, of: number): number | null => (of === 0 ? null : count / of);
  return {
    cases: lost.size,
    effort: each(onLost.length - afterwards.length, lost.size),
    afterwards: afterwards.length,
    othersEffort: each(efforts.length - onLost.length, cases.length - lost.size),
    spared: await countSkipped(db, actor, 'lost', period),
  };
}
