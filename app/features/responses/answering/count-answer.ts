import { localDay } from '../../../platform/calendar/local-day.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { type OpenedLink } from '../../distribution/open-link.ts';
import { respondentOf } from '../../distribution/oppose.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { applyRollups } from '../apply-rollups.ts';
import { rollupDeltas } from '../rollup-deltas.ts';
import { editableUntil } from './edit-window.ts';
import {
  type AnswerRow,
  addComment,
  findAnswer,
  insertAnswer,
  markReplaced,
  type NewAnswer,
  promoteProvisional,
} from './queries.ts';

export interface GivenAnswer {
  readonly score: number;
  /** null leaves an earlier reason as it is. */
  readonly comment: string | null;
  readonly evidence: object;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * Counts a person's answer, in the caller's transaction and under the invitation's lock. A first answer is counted
 * today; a later one within the window replaces it on its own day, and the first is kept as history. Null when
 * nothing may be changed any more.
 */
export async function countAnswer(
  tx: Tx,
  link: OpenedLink,
  given: GivenAnswer,
  now: Date,
): Promise<string | null> {
  const { orgId, id: invitationId } = link.invitation;
  const known = await findAnswer(tx, orgId, invitationId);
  if (known?.state === 'excluded') return null;
  if (known?.state === 'counted') return changeCounted(tx, link, known, given, now);
  const zone = (await lockTimeZones(tx, [orgId])).get(orgId) ?? link.organization.timeZone;
  const answer = newAnswer(link, given, now, localDay(now, zone));
  let id: string;
  if (known === null) id = await insertAnswer(tx, answer, 'counted', null, now);
  else {
    const kept = { ...answer, comment: given.comment ?? known.comment };
    await promoteProvisional(tx, orgId, known.id, kept);
    id = known.id;
  }
  await applyRollups(tx, rollupDeltas([{ answer, by: 1 }]));
  await recordEvent(tx, orgId, 'response.counted', { responseIds: [id] }, now);
  await audit(tx, link, id, now);
  return id;
}

async function changeCounted(
  tx: Tx,
  link: OpenedLink,
  known: AnswerRow,
  given: GivenAnswer,
  now: Date,
): Promise<string | null> {
  const { orgId } = link.invitation;
  const comment = given.comment ?? known.comment;
  if (given.score === known.score && comment === known.comment) return known.id;
  if (now > editableUntil(known.answeredAt, link.survey.editHours)) return null;
  if (given.score === known.score && known.comment === null && comment !== null) {
    await addComment(tx, orgId, known.id, comment);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'responses', surveyId: known.surveyId }, now);
    await audit(tx, link, known.id, now);
    return known.id;
  }
  const before = { ...known, orgId };
  const after: NewAnswer = {
    ...newAnswer(link, { ...given, comment }, known.answeredAt, known.day),
    series: known.series,
    dimensions: known.dimensions,
    properties: known.properties,
  };
  await lockTimeZones(tx, [orgId]);
  await markReplaced(tx, orgId, known.id);
  const id = await insertAnswer(tx, after, 'counted', null, now);
  await applyRollups(
    tx,
    rollupDeltas([
      { answer: before, by: -1 },
      { answer: after, by: 1 },
    ]),
  );
  await recordEvent(tx, orgId, 'response.uncounted', { responseIds: [known.id] }, now);
  await recordEvent(tx, orgId, 'response.counted', { responseIds: [id] }, now);
  await audit(tx, link, id, now);
  return id;
}

function newAnswer({ invitation }: OpenedLink, given: GivenAnswer, answeredAt: Date, day: string): NewAnswer {
  return {
    orgId: invitation.orgId,
    invitationId: invitation.id,
    contactId: invitation.contactId,
    surveyId: invitation.surveyId,
    series: invitation.series,
    locale: invitation.locale,
    answeredAt,
    day,
    ...given,
  };
}

async function audit(tx: Tx, link: OpenedLink, responseId: string, now: Date): Promise<void> {
  const entry = { action: 'response.answered', subjectType: 'response', subjectId: responseId };
  await recordAudit(tx, respondentOf(link), entry, now);
}
