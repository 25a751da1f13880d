import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { AnswerableLink } from './answerable-link.ts';
import type { DoubtReason } from './evidence.ts';
import { type Given, newAnswer } from './new-answer.ts';
import { insertAnswer, updateProvisional } from './queries.ts';
import type { Standing } from './standing.ts';

/**
 * Keeps what was opened, or sent without proof of a person: shown apart, in no figure, opening no case. One per
 * invitation, the last; what was only opened does not cover what was sent.
 */
export async function keepProvisional(
  tx: Tx,
  link: AnswerableLink,
  { provisional }: Standing,
  given: Given & { readonly isSent: boolean; readonly reason: 'opened' | DoubtReason },
  day: string,
  now: Date,
): Promise<string> {
  const { isSent, reason, ...content } = given;
  if (provisional !== null && provisional.isSent && !isSent) return provisional.id;
  const comment = content.comment === undefined ? (provisional?.comment ?? null) : content.comment;
  const when = { answeredAt: now, day };
  const answer = newAnswer(link, { ...content, comment }, when, isSent ? { sent: true } : {});
  const { orgId, surveyId } = link.invitation;
  const id = provisional?.id ?? (await insertAnswer(tx, answer, 'provisional', reason, now));
  if (provisional !== null) await updateProvisional(tx, provisional.id, answer, reason);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'responses', surveyId }, now);
  return id;
}
