import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { respondentOf } from '../../distribution/oppose.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { recordCountChange } from '../record-count-change.ts';
import type { AnswerableLink } from './answerable-link.ts';
import { type Given, newAnswer } from './new-answer.ts';
import { addComment, insertAnswer, markReplaced, type NewAnswer, promoteProvisional } from './queries.ts';
import type { AnswerRow, Standing } from './standing.ts';

/**
 * Counts what a person sent, in the caller's transaction and under the invitation's lock; whether it may still
 * be changed is known. A first answer is counted today; a later one takes its place on its own day, and the
 * first is kept as history. Sending the same again changes nothing, a person's decision to exclude it included.
 */
export async function countAnswer(
  tx: Tx,
  link: AnswerableLink,
  standing: Standing,
  sent: Given & { readonly evidence: object },
  today: string,
  now: Date,
): Promise<string> {
  const { given } = standing;
  const { evidence, ...content } = sent;
  const comment = content.comment === undefined ? (given?.comment ?? null) : content.comment;
  if (given !== null && given.score === content.score && given.comment === comment) return given.id;
  const { orgId } = link.invitation;
  const isFirstReason = given?.score === content.score && given.comment === null && comment !== null;
  if (given !== null && isFirstReason) {
    await addComment(tx, orgId, given.id, comment);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'responses', surveyId: given.surveyId }, now);
    await audit(tx, link, 'response.completed', given.id, {}, now);
    return given.id;
  }
  const answer = newAnswer(
    link,
    { ...content, comment, dimensions: given?.dimensions ?? content.dimensions },
    given ?? { answeredAt: now, day: today },
    { ...evidence, sent: true },
  );
  const { counted } = standing;
  if (counted !== null) await markReplaced(tx, orgId, counted.id);
  const id = await writeCounted(tx, answer, standing.provisional, now);
  const change = {
    counted: { ...answer, id },
    uncounted: counted === null ? null : { ...counted, orgId },
  };
  await recordCountChange(tx, orgId, change, now);
  await audit(tx, link, 'response.answered', id, { replaced: counted?.id ?? null }, now);
  return id;
}

/** The opened answer becomes the counted one; words that came with it from elsewhere stay apart, as history. */
async function writeCounted(
  tx: Tx,
  answer: NewAnswer,
  provisional: AnswerRow | null,
  now: Date,
): Promise<string> {
  if (provisional === null) return insertAnswer(tx, answer, 'counted', null, now);
  if (provisional.comment === null || provisional.comment === answer.comment) {
    await promoteProvisional(tx, provisional.id, answer);
    return provisional.id;
  }
  await markReplaced(tx, answer.orgId, provisional.id);
  return insertAnswer(tx, answer, 'counted', null, now);
}

async function audit(
  tx: Tx,
  link: AnswerableLink,
  action: string,
  subjectId: string,
  details: object,
  now: Date,
): Promise<void> {
  const respondent = respondentOf(link);
  const actor = link.survey.anonymous ? { ...respondent, id: null } : respondent;
  await recordAudit(tx, actor, { action, subjectType: 'response', subjectId, details }, now);
}
