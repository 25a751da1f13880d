import { type OrgId, systemActor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { getResponsesOfPeople, type ResponseFacts } from '../responses/get-responses.ts';
import { type CaseReason, reasonForCase } from './case-of-response.ts';
import type { CaseClocks } from './clocks/case-clocks.ts';
import { moveClocks } from './clocks/move-clocks.ts';
import { clocksByTeam } from './clocks/read-clocks.ts';
import { alertOwners, type GivenCase } from './emails/alert-owners.ts';
import { ensureOwner } from './hand-over/ensure-owner.ts';
import { findCaseOfInvitation, insertCase, pointCaseAt, reopenCaseOf, withdrawCasesOf } from './queries.ts';
import { type ChosenOwner, chooseAndSayWhy } from './routing/choose-owners.ts';
import { keepProposals } from './types/keep-proposals.ts';

/**
 * Answers that count now: a detractor, or somebody who asks for contact, opens a case; an answer that replaces another takes its case along,
 * which is withdrawn when there is no reason left. Told twice, it does nothing more.
 */
export async function followCounted(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  const responses = await getResponsesOfPeople(context.db, orgId, responseIds);
  const concerned = responses.filter(
    (response) => reasonForCase(response) !== null || response.invitationId !== null,
  );
  if (concerned.length === 0) return;
  await context.db.transaction().execute(async (tx) => {
    const clocksOf = await clocksByTeam(tx, orgId);
    const owners = await ownersOf(tx, orgId, concerned);
    const opened: GivenCase[] = [];
    let changed = 0;
    for (const response of concerned) {
      const owner = owners.get(response.id) ?? null;
      const followed = await followOne(tx, orgId, response, owner, clocksOf, now);
      changed += followed.changed ? 1 : 0;
      if (followed.opened !== null) opened.push({ ...followed.opened, ownerId: owner?.ownerId ?? null });
    }
    await keepProposals(tx, orgId, concerned);
    await alertOwners(tx, context, orgId, opened, now);
    if (changed > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
}

/** Whose a case of each of these answers would be. */
async function ownersOf(
  tx: Tx,
  orgId: OrgId,
  responses: readonly ResponseFacts[],
): Promise<Map<string, ChosenOwner>> {
  const cases = responses.flatMap(({ contactId, ...response }) => {
    const reason = reasonForCase({ ...response, contactId });
    return contactId === null || reason === null ? [] : [{ ...response, contactId, reason }];
  });
  const owners = await chooseAndSayWhy(tx, orgId, cases);
  return new Map(
    cases.flatMap(({ id }, i) => {
      const owner = owners[i];
      return owner === undefined ? [] : [[id, owner]];
    }),
  );
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
  owner: ChosenOwner | null,
  clocksOf: (team: string | null, startedAt: Date) => CaseClocks,
  now: Date,
): Promise<Followed> {
  const audit = (action: string, id: string, details = {}) =>
    recordAudit(tx, systemActor(orgId), { action, subjectType: 'case', subjectId: id, details }, now);
  const reason = reasonForCase(response);
  const known =
    response.invitationId === null ? null : await findCaseOfInvitation(tx, orgId, response.invitationId);
  if (known !== null) {
    if (known.responseId === response.id && known.status !== 'withdrawn') return NOTHING;
    // What goes on in another case stays there, whatever the customer says anew.
    const status = known.mergedInto === null ? statusAfter(known.status, reason) : known.status;
    if (known.responseId === response.id && status === known.status) return NOTHING;
    const { id: responseId, score, team } = response;
    await pointCaseAt(
      tx,
      orgId,
      known.id,
      { responseId, score, team, reason: reason ?? known.reason, status },
      now,
    );
    if (team !== known.team) await moveClocks(tx, orgId, known.id, clocksOf(team, known.startedAt), now);
    await audit('case.followed-answer', known.id, { from: known.score, score, scale: response.kind, status });
    return CHANGED;
  }
  const { contactId } = response;
  if (reason === null || contactId === null) return NOTHING;
  const clocks = clocksOf(response.team, now);
  const ownerId = owner?.ownerId ?? null;
  const opened = await insertCase(tx, orgId, { ...response, contactId }, reason, ownerId, clocks, now);
  if (opened !== null) {
    await audit('case.opened', opened, { ownerId, reason, ...owner?.why });
    const { id: responseId, surveyId, score } = response;
    const { limitAt } = clocks;
    return {
      changed: true,
      opened: { caseId: opened, responseId, contactId, surveyId, score, reason, limitAt },
    };
  }
  const reopened = await reopenCaseOf(tx, orgId, response.id, now);
  if (reopened === null) return NOTHING;
  await audit('case.reopened', reopened, { because: 'counted' });
  await ensureOwner(tx, orgId, reopened, now);
  return CHANGED;
}

type Status = 'open' | 'in-progress' | 'closed' | 'withdrawn';

function statusAfter(status: Status, reason: CaseReason | null): Status {
  if (reason !== null) return status === 'withdrawn' ? 'open' : status;
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
