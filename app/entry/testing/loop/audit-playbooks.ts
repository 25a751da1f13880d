import { sql } from 'kysely';
import { usualCalendar } from '../../../features/closed-loop/calendars/business-calendar.ts';
import type { Definition } from '../../../features/closed-loop/playbooks/contract.ts';
import { businessEnd, plainEnd } from '../../../features/closed-loop/playbooks/wait-end.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Audited, Moments } from './audit-loop.ts';

interface RunRow {
  readonly id: string;
  readonly status: 'running' | 'done' | 'stopped';
  readonly definition: Definition;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly steps: readonly { readonly position: number; readonly at: string }[];
}

/** Each step of each run once, at the first moment that it was due; each effect once; no answer forgotten. */
export async function auditPlaybooks(
  context: Context,
  actor: Actor,
  { stepMs, end }: Moments,
): Promise<Audited> {
  const { rows } = await sql<RunRow>`
    SELECT r.id, r.status, v.definition, r.started_at AS "startedAt", r.due_at AS "dueAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('position', s.position, 'at', s.at) ORDER BY s.position)
        FROM playbook_run_steps s WHERE s.org_id = r.org_id AND s.run_id = r.id), '[]') AS steps
    FROM playbook_runs r JOIN playbook_versions v
      ON v.org_id = r.org_id AND v.playbook_id = r.playbook_id AND v.version = r.version
    WHERE r.org_id = ${actor.orgId}`.execute(context.db);
  const faults = rows.flatMap((run) => faultsOf(run, stepMs, end));
  const { counts, unlike } = await countEffects(context, actor);
  const forgotten = await countForgotten(context, actor);
  if (forgotten > 0) faults.push(`${forgotten} answers began no playbook`);
  const ended = Object.fromEntries(
    (['done', 'stopped', 'running'] as const).map((status) => [
      `playbook runs ${status}`,
      rows.filter((run) => run.status === status).length,
    ]),
  );
  return { counts: { ...ended, ...counts }, faults: [...faults, ...unlike] };
}

const CALENDAR = usualCalendar('Europe/Paris');

function faultsOf(
  { id, status, definition, startedAt, dueAt, steps }: RunRow,
  stepMs: number,
  end: Date,
): string[] {
  const faults: string[] = [];
  if (steps.some(({ position }, i) => position !== i)) faults.push(`run ${id} left a step out`);
  if (status === 'done' && steps.length !== definition.steps.length) faults.push(`run ${id} ended too early`);
  if (dueAt !== null && dueAt <= end) faults.push(`run ${id} should have gone on`);
  let due = startedAt;
  for (const [i, { at }] of steps.entries()) {
    const late = Date.parse(at) - due.getTime();
    if (late < 0 || late >= stepMs) faults.push(`run ${id} came to step ${i} ${late} ms after its time`);
    const step = definition.steps[i];
    due = new Date(at);
    if (step?.kind !== 'wait') continue;
    due =
      step.counted === 'always' ? plainEnd(step, due, CALENDAR.timeZone) : businessEnd(step, due, CALENDAR);
  }
  return faults;
}

interface Effects {
  readonly send: number;
  readonly mails: number;
  readonly notify: number;
  readonly notices: number;
  readonly told: number;
  readonly task: number;
  readonly tasks: number;
  readonly tag: number;
}

/** As many mails, notices and tasks as steps that wanted one. */
async function countEffects(context: Context, actor: Actor) {
  const steps = (kind: string) => sql`(SELECT count(*) FROM playbook_run_steps
    WHERE org_id = ${actor.orgId} AND kind = ${kind} AND outcome = 'done')::int`;
  const mails = (kind: string) =>
    sql`(SELECT count(*) FROM mails WHERE org_id = ${actor.orgId} AND kind = ${kind})::int`;
  const { rows } = await sql<Effects>`
    SELECT ${steps('send')} AS send, ${mails('playbook-mail')} AS mails, ${steps('notify')} AS notify,
      (SELECT count(*) FROM notices WHERE org_id = ${actor.orgId})::int AS notices,
      ${mails('playbook-notice')} AS told, ${steps('task')} AS task,
      (SELECT count(*) FROM tasks WHERE org_id = ${actor.orgId})::int AS tasks, ${steps('tag')} AS tag`.execute(
    context.db,
  );
  const [all] = rows;
  if (all === undefined) throw new Error('nothing counted');
  const { send, mails: sent, notify, notices, told, task, tasks, tag } = all;
  const unlike = (
    [
      ['mails to customers', send, sent],
      ['notices', notify, notices],
      ['mails to members', notify, told],
      ['tasks', task, tasks],
    ] as const
  )
    .filter(([, wanted, made]) => wanted !== made)
    .map(([what, wanted, made]) => `${made} ${what} by ${wanted} steps`);
  const counts = {
    'playbook mails': send,
    'playbook notices': notify,
    'playbook tasks': task,
    'playbook tags': tag,
  };
  return { counts, unlike };
}

/** Answers in the band of a playbook that began no run, although nobody was on their way through it. */
async function countForgotten(context: Context, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM responses a
    JOIN playbooks p ON p.org_id = a.org_id AND a.answered_at >= p.active_since
    JOIN playbook_versions v ON v.org_id = p.org_id AND v.playbook_id = p.id AND v.version = p.active_version
      AND v.definition -> 'trigger' ->> 'band' =
        CASE WHEN a.score <= 6 THEN 'detractor' WHEN a.score <= 8 THEN 'passive' ELSE 'promoter' END
    WHERE a.org_id = ${actor.orgId} AND NOT EXISTS (
      SELECT FROM playbook_runs r WHERE r.org_id = a.org_id AND r.playbook_id = p.id AND (
        r.response_id = a.id OR (r.contact_id = a.contact_id AND r.started_at <= a.answered_at
          AND (r.ended_at IS NULL OR r.ended_at >= a.answered_at))))`.execute(context.db);
  return rows[0]?.n ?? Number.NaN;
}
