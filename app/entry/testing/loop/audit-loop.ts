import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { auditEscalations } from './audit-escalations.ts';
import { auditPlaybooks } from './audit-playbooks.ts';
import { auditPromises } from './audit-promises.ts';

/** How often things happened, and in words what happened twice, too early, too late or not at all. */
export interface Audited {
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** What moments a simulation had: one every so many milliseconds, the last one at `end`. */
export interface Moments {
  readonly stepMs: number;
  readonly end: Date;
}

/** Holds what the database kept of a simulation against what must have happened. */
export async function auditLoop(context: Context, actor: Actor, moments: Moments): Promise<Audited> {
  const { rows } = await sql<{ answers: number; cases: number; without: number }>`
    SELECT (SELECT count(*) FROM responses WHERE org_id = ${actor.orgId})::int AS answers,
      (SELECT count(*) FROM cases WHERE org_id = ${actor.orgId})::int AS cases,
      (SELECT count(*) FROM responses r WHERE r.org_id = ${actor.orgId} AND r.score <= 6 AND NOT EXISTS (
        SELECT FROM cases c WHERE c.org_id = r.org_id AND c.response_id = r.id))::int AS without`.execute(
    context.db,
  );
  const { without = 0, ...counts } = rows[0] ?? {};
  const parts = [
    await auditEscalations(context, actor, moments),
    await auditPromises(context, actor, moments),
    await auditPlaybooks(context, actor, moments),
  ];
  return {
    counts: Object.assign({}, counts, ...parts.map((part) => part.counts)),
    faults: [
      ...(without === 0 ? [] : [`${without} detractors without a case`]),
      ...parts.flatMap(({ faults }) => faults),
    ],
  };
}
