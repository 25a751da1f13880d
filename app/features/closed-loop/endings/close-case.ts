import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { findOfferedCause } from '../causes/list-causes.ts';
import { countTries } from '../conversation/count-tries.ts';
import { writeMessage } from '../conversation/send-message.ts';
import { type CaseRow, lockCase } from '../queries.ts';
import type { CloseCase, Ending } from './contract.ts';
import { getEnding } from './get-ending.ts';
import { letGo } from './let-go.ts';
import { isLost, TRIES_BEFORE_SILENT } from './outcome.ts';
import { updateEnding } from './queries.ts';

/** The end of a case, with its three answers: what came of it, why it was needed, and what the customer was told. */
export async function closeCase(
  context: Context,
  actor: Actor,
  caseId: string,
  input: CloseCase,
): Promise<Outcome<Ending>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const closed = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    const found = await lockCase(tx, actor, caseId);
    if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
    if (found.status === 'withdrawn') return refused('conflict', 'closed-loop:problems.withdrawn');
    if (found.status === 'closed') return refused('conflict', 'endings:problems.closed');
    const answers = await readAnswers(tx, actor, caseId, input);
    if (!answers.ok) return answers;
    const { outcome } = answers.value;
    if (input.farewell != null && isLost(outcome)) {
      const sent = await writeMessage(tx, context, actor, found, input.farewell, null, now);
      if (!sent.ok) return sent;
    }
    await writeEnding(tx, actor, found, answers.value, now);
    return done(null);
  });
  if (!closed.ok) return closed;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getEnding(context, actor, caseId);
}

type Answer = 'outcome' | 'causeId' | 'told';
type Answers = { readonly [K in Answer]-?: NonNullable<CloseCase[K]> };

/** All that is missing is told at once. */
async function readAnswers(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { outcome, causeId, told }: CloseCase,
): Promise<Outcome<Answers>> {
  const fields: Record<string, string> = {};
  if (outcome == null) fields.outcome = 'endings:problems.no-outcome';
  if (causeId == null) fields.causeId = 'endings:problems.no-cause';
  else if ((await findOfferedCause(tx, actor.orgId, causeId)) === null) {
    fields.causeId = 'endings:problems.unknown-cause';
  }
  if (told == null || told === '') fields.told = 'endings:problems.not-told';
  const tries = outcome === 'lost-silent' ? await countTries(tx, actor.orgId, caseId) : null;
  if (tries !== null && tries < TRIES_BEFORE_SILENT) fields.outcome = 'endings:problems.tried-too-little';
  if (Object.keys(fields).length > 0 || outcome == null || causeId == null || told == null) {
    const values = { tries: tries ?? 0, needed: TRIES_BEFORE_SILENT };
    return refused('invalid', 'endings:problems.incomplete', { fields, values });
  }
  return done({ outcome, causeId, told });
}

async function writeEnding(
  tx: Tx,
  actor: Actor,
  { id, contactId }: CaseRow,
  { outcome, causeId, told }: Answers,
  now: Date,
): Promise<void> {
  const { orgId } = actor;
  await updateEnding(tx, orgId, id, { outcome, causeId, told, closedBy: actor.id }, now);
  const details = { outcome, causeId };
  await recordAudit(tx, actor, { action: 'case.closed', subjectType: 'case', subjectId: id, details }, now);
  if (isLost(outcome)) await letGo(tx, actor, contactId, id, now);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
}
