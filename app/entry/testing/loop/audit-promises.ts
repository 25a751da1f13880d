import { sql } from 'kysely';
import { usualCalendar } from '../../../features/closed-loop/calendars/business-calendar.ts';
import { openingsOfDay } from '../../../features/closed-loop/calendars/openings-of-day.ts';
import { USUAL_HOURS } from '../../../features/closed-loop/promises/contract.ts';
import { reminderTimes } from '../../../features/closed-loop/promises/reminder-times.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Audited, Moments } from './audit-loop.ts';

interface PromiseRow {
  readonly id: string;
  readonly dueAt: Date;
  readonly dueSetAt: Date;
  readonly settledAt: Date | null;
  readonly reminded: readonly string[];
  readonly broken: number;
  readonly told: number;
}

/** Each reminder once and in time; each promise that was not kept in time broken once, and its keeper told once. */
export async function auditPromises(
  context: Context,
  actor: Actor,
  { stepMs, end }: Moments,
): Promise<Audited> {
  const { rows } = await sql<PromiseRow>`
    SELECT p.id, p.due_at AS "dueAt", p.due_set_at AS "dueSetAt", p.settled_at AS "settledAt",
      coalesce((SELECT jsonb_agg(m.created_at ORDER BY m.created_at) FROM mails m
        WHERE m.org_id = p.org_id AND m.about_id = p.id AND m.kind = 'promise-reminder'), '[]') AS reminded,
      (SELECT count(*) FROM mails m
        WHERE m.org_id = p.org_id AND m.about_id = p.id AND m.kind = 'promise-broken')::int AS told,
      (SELECT count(*) FROM audit_log a WHERE a.org_id = p.org_id AND a.action = 'case.promise-broken'
        AND a.details ->> 'promiseId' = p.id::text)::int AS broken
    FROM promises p WHERE p.org_id = ${actor.orgId}`.execute(context.db);
  const calendar = usualCalendar('Europe/Paris');
  const isWorkingDay = (day: string): boolean => openingsOfDay(calendar, day).length > 0;
  const faults: string[] = [];
  const counts: Record<string, number> = { promises: rows.length, reminders: 0, 'broken promises': 0 };
  const momentFrom = (at: Date): number =>
    end.getTime() - Math.floor((end.getTime() - at.getTime()) / stepMs) * stepMs;
  for (const { id, dueAt, dueSetAt, settledAt, reminded, broken, told } of rows) {
    const last = settledAt === null ? end.getTime() : settledAt.getTime() - stepMs;
    const isBroken = momentFrom(dueAt) <= last;
    if (broken !== Number(isBroken) || told !== broken) {
      faults.push(`promise ${id} broke ${broken} times, its keeper was told ${told} times`);
    }
    const { before, onDay } = reminderTimes({ dueAt, dueSetAt }, 'Europe/Paris', USUAL_HOURS, isWorkingDay);
    // Of what has passed nobody is reminded, and of what comes at one moment once.
    const wanted = [before, onDay]
      .flatMap((at) => (at === null ? [] : [momentFrom(at)]))
      .filter((at) => at <= last && at < dueAt.getTime());
    const said = reminded.map((at) => Date.parse(at));
    if (said.join() !== [...new Set(wanted)].join()) {
      faults.push(`promise ${id} came back at ${said.join()}, not at ${wanted.join()}`);
    }
    counts.reminders = (counts.reminders ?? 0) + said.length;
    counts['broken promises'] = (counts['broken promises'] ?? 0) + broken;
  }
  return { counts, faults };
}
