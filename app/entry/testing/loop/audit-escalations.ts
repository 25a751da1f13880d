import { sql } from 'kysely';
import { usualCalendar } from '../../../features/closed-loop/calendars/business-calendar.ts';
import { caseClocks } from '../../../features/closed-loop/clocks/case-clocks.ts';
import { RUNGS, type Rung } from '../../../features/closed-loop/clocks/contract.ts';
import { DEFAULT_RULES } from '../../../features/closed-loop/clocks/default-rules.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Audited, Moments } from './audit-loop.ts';

interface CaseRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly firstContactAt: Date | null;
  readonly taken: readonly { readonly rung: Rung; readonly reason: string; readonly at: string }[];
}

/** Each rung of each case once, from the lowest; none before its time, none a moment late, none left out. */
export async function auditEscalations(
  context: Context,
  actor: Actor,
  { stepMs, end }: Moments,
): Promise<Audited> {
  const { rows } = await sql<CaseRow>`
    SELECT c.id, c.started_at AS "startedAt", c.first_contact_at AS "firstContactAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('rung', a.details ->> 'rung', 'reason', a.details ->> 'reason',
        'at', a.at) ORDER BY a.at, a.id) FROM audit_log a
        WHERE a.org_id = c.org_id AND a.subject_id = c.id::text AND a.action = 'case.escalated'), '[]') AS taken
    FROM cases c WHERE c.org_id = ${actor.orgId}`.execute(context.db);
  const faults: string[] = [];
  const counts: Record<string, number> = { escalations: 0, 'escalations by a broken promise': 0 };
  const calendar = usualCalendar('Europe/Paris');
  for (const one of rows) {
    const { rungs } = caseClocks(DEFAULT_RULES, calendar, one.startedAt);
    const climbed = one.taken.map(({ rung }) => rung);
    if (climbed.some((rung, i) => rung !== RUNGS[i]))
      faults.push(`case ${one.id} climbed ${climbed.join(', ')}`);
    for (const { rung, reason, at } of one.taken) {
      if (reason === 'promise') {
        counts['escalations by a broken promise'] = (counts['escalations by a broken promise'] ?? 0) + 1;
        continue;
      }
      counts.escalations = (counts.escalations ?? 0) + 1;
      const late = Date.parse(at) - rungs[rung].getTime();
      if (late < 0 || late >= stepMs)
        faults.push(`case ${one.id} told the ${rung} ${late} ms after its time`);
    }
    const last = one.firstContactAt === null ? end.getTime() : one.firstContactAt.getTime() - stepMs;
    const lost = RUNGS.filter((rung) => rungs[rung].getTime() <= last && !climbed.includes(rung));
    if (lost.length > 0) faults.push(`case ${one.id} never told the ${lost.join(', ')}`);
  }
  return { counts, faults };
}
