import { type OrgId, systemActor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { getResponsesOfPeople, type ResponseFacts } from '../responses/get-responses.ts';
import { opensCase } from './case-of-response.ts';
import { ownersByTeam } from './choose-owner.ts';
import type { CaseClocks } from './clocks/case-clocks.ts';
import { clocksByTeam } from './clocks/read-clocks.ts';
import { alertOwners, type GivenCase } from './emails/alert-owners.ts';
import { findCaseOfInvitation, insertCase, pointCaseAt, reopenCaseOf, withdrawCasesOf } from './queries.ts';
import { keepProposals } from './types/keep-proposals.ts';

/**
 * Answers that count now: a detractor opens a case; an answer that replaces another takes its case along,
 * which is withdrawn when the customer is a detractor no more. Told twice, it does nothing more.
 */
export async function followCounted(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  const responses = await getResponsesOfPeople(context.db, orgId, responseIds);
  const concerned = responses.filter((response) => opensCase(response) || response.invitationId !== null);
  if (concerned.length === 0) return;
  await context.db.transaction().execute(async (tx) => {
    const ownerOf = await ownersByTeam(tx, orgId);
    const clocksOf = await clocksByTeam(tx, orgId);
    const opened: GivenCase[] = [];
    let changed = 0;
    for (const response of concerned) {
      const ownerId = ownerOf(response.team);
      const followed = await followOne(tx, orgId, response, ownerId, clocksOf(response.team, now), now);
      changed += followed.changed ? 1 : 0;
      if (followed.opened !== null) opened.push({ ...followed.opened, ownerId });
    }
    await keepProposals(tx, orgId, concerned);
    await alertOwners(tx, context, orgId, opened, now);
    if (changed > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
}

interface Followed {
  readonly changed: boolean;
  /** The case that was not there before. */
  readonly opened: Omit<GivenCase, 'ownerId'> | null;
}

const NOTHING: Followed = { changed: false, opened: null };
const CHANGED: Followed = { changed: true, opened: null };

async function followOne(
  tx: Tx,
  orgId: OrgId,
  response: ResponseFacts,
  ownerId: string | null,
  clocks: CaseClocks,
  now: Date,
): Promise<Followed> {
  const audit = (action: string, id: string) =>
    recordAudit(tx, systemActor(orgId), { action, subjectType: 'case', subjectId: id }, now);
  const known =
    response.invitationId === null ? null : await findCaseOfInvitation(tx, orgId, response.invitationId);
  if (known !== null) {
    if (known.responseId === response.id && known.status !== 'withdrawn') return NOTHING;
    // What goes on in another case stays there, whatever the customer says anew.
    const status = known.mergedInto === null ? statusAfter(known.status, opensCase(response)) : known.status;
    if (known.responseId === response.id && status === known.status) return NOTHING;
    const { id: responseId, score, team } = response;
    await pointCaseAt(tx, orgId, known.id, { responseId, score, team, status }, now);
    await audit('case.followed-answer', known.id);
    return CHANGED;
  }
  if (!opensCase(response)) return NOTHING;
  const opened = await insertCase(tx, orgId, response, ownerId, clocks, now);
  if (opened !== null) {
    await audit('case.opened', opened);
    const { id: responseId, contactId, surveyId, score } = response;
    const { limitAt } = clocks;
    return { changed: true, opened: { caseId: opened, responseId, contactId, surveyId, score, limitAt } };
  }
  const reopened = await reopenCaseOf(tx, orgId, response.id, now);
  if (reopened === null) return NOTHING;
  await audit('case.reopened', reopened);
  return CHANGED;
}

type Status = 'open' | 'in-progress' | 'closed' | 'withdrawn';

function statusAfter(status: Status, isDetractor: boolean): Status {
  if (isDetractor) return status === 'withdrawn' ? 'open' : status;
  return status === 'closed' ? status : 'withdrawn';
}

/** Answers that count no more: an excluded one takes its case with it; a replaced one is followed by the next. */
export async function followUncounted(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  const responses = await getResponsesOfPeople(context.db, orgId, responseIds);
  const excluded = responses
    .filter((response) => response.state === 'excluded')
    .map((response) => response.id);
  if (excluded.length === 0) return;
  await context.db.transaction().execute(async (tx) => {
    const ids = await withdrawCasesOf(tx, orgId, excluded, now);
    for (const id of ids) {
      await recordAudit(
        tx,
        systemActor(orgId),
        { action: 'case.withdrawn', subjectType: 'case', subjectId: id },
        now,
      );
    }
    if (ids.length > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
}
