import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { showContact } from '../../contacts/show-contact.ts';
import { getCase } from '../list-cases.ts';
import type { PageQuery } from './contract.ts';
import type { Run, Runs } from './run-contract.ts';
import { type ListedRun, type ListedStep, selectRuns, selectStepsOf } from './shown-queries.ts';

/** What happens by itself for one person, the newest first. */
export async function listRunsOfContact(
  context: Context,
  actor: Actor,
  contactId: string,
  query: PageQuery,
): Promise<Outcome<Runs>> {
  const contact = await showContact(context, actor, contactId);
  return contact.ok ? listRuns(context, actor, { contactId }, query) : contact;
}

export async function listRunsOfCase(
  context: Context,
  actor: Actor,
  caseId: string,
  query: PageQuery,
): Promise<Outcome<Runs>> {
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  return listRuns(context, actor, { caseId }, query);
}

async function listRuns(
  { db }: Context,
  { orgId }: Actor,
  of: { contactId: string } | { caseId: string },
  { cursor, limit }: PageQuery,
): Promise<Outcome<Runs>> {
  const before = readIdCursor(cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectRuns(db, orgId, of, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const steps = Map.groupBy(
    await selectStepsOf(
      db,
      orgId,
      shown.map(({ id }) => id),
    ),
    ({ runId }) => runId,
  );
  return done({
    items: shown.map((run) => describeRun(run, steps.get(run.id) ?? [])),
    nextCursor: rows.length > limit && last !== undefined ? writeIdCursor(last.id) : null,
  });
}

function describeRun(run: ListedRun, steps: readonly ListedStep[]): Run {
  const { id, contactId, responseId, caseId, status, stopReason } = run;
  const byPosition = new Map(steps.map((step) => [step.position, step]));
  return {
    id,
    playbook: { id: run.playbookId, name: run.playbookName, version: run.version },
    contactId,
    responseId,
    caseId,
    status,
    stopReason,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    steps: run.definition.steps.map((step, i) => ({ step, ...standing(run, i, byPosition.get(i)) })),
  };
}

/** A wait that has begun is what comes next until it is over. */
function standing(
  { status, position, dueAt, definition }: ListedRun,
  i: number,
  did: ListedStep | undefined,
): Pick<Run['steps'][number], 'state' | 'reason' | 'at'> {
  const isWaiting = position > 0 && definition.steps[position - 1]?.kind === 'wait';
  const next = isWaiting ? position - 1 : position;
  if (did !== undefined && (i !== next || status === 'done')) {
    return { state: did.outcome, reason: did.reason, at: did.at.toISOString() };
  }
  if (status !== 'running') return { state: 'dropped', reason: null, at: null };
  const isNext = i === next;
  const at = isNext ? (dueAt?.toISOString() ?? null) : null;
  return { state: isNext ? 'next' : 'later', reason: null, at };
}
