import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { listAuditOf } from '../../../organizations/list-audit-of.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { RUNGS } from '../../clocks/contract.ts';
import { DEFAULT_RULES } from '../../clocks/default-rules.ts';
import { selectRunning, selectSettings } from '../../clocks/queries.ts';
import { clocksByTeam } from '../../clocks/read-clocks.ts';
import { whoIsOnRung } from '../../clocks/who-is-on-rung.ts';
import { findCase } from '../../queries.ts';
import type { Ladder } from './contract.ts';

const LOG_MAX = 300;

/** How long the clocks of a case are, and who comes next when they run out. */
export async function showLadder(context: Context, actor: Actor, caseId: string): Promise<Outcome<Ladder>> {
  const { db } = context;
  const { orgId } = actor;
  const found = await findCase(db, actor, caseId);
  const one = found === null ? null : await selectRunning(db, orgId, caseId);
  if (found === null || one === null) return refused('not-found', 'closed-loop:problems.no-case');
  const [settings, clocksOf, whoOf, members, log] = await Promise.all([
    selectSettings(db, orgId),
    clocksByTeam(db, orgId),
    whoIsOnRung(db, orgId),
    listMembers(db, orgId),
    listAuditOf(db, orgId, 'case', [caseId], LOG_MAX),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const isRunning =
    found.firstContactAt === null && (found.status === 'open' || found.status === 'in-progress');
  const { rungs } = clocksOf(one.team, one.startedAt);
  const told = log.filter(
    ({ action, at }) => action === 'case.escalated' && at >= one.startedAt.toISOString(),
  );
  const nextIndex = one.nextRung === null ? RUNGS.length : RUNGS.indexOf(one.nextRung);
  return done({
    targetMinutes: settings?.targetMinutes ?? DEFAULT_RULES.targetMinutes,
    limitHours: settings?.limitHours ?? DEFAULT_RULES.limitHours,
    rungs: RUNGS.map((rung, index) => {
      const id = whoOf(rung, one);
      const name = id === null ? undefined : names.get(id);
      const isToCome = isRunning && index >= nextIndex;
      return {
        rung,
        member: id === null || name === undefined ? null : { id, name },
        at: isToCome ? rungs[rung].toISOString() : null,
        toldAt: told.find(({ details }) => (details as { rung?: unknown }).rung === rung)?.at ?? null,
      };
    }),
  });
}
