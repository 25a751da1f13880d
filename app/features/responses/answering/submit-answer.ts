import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { holdPerson } from '../../contacts/hold-person.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import type { AnswerableLink } from './answerable-link.ts';
import { countAnswer } from './count-answer.ts';
import { dimensionsOfLink } from './dimensions-of-link.ts';
import { editableUntil, mayChange } from './edit-window.ts';
import { type FormSigns, judge, TAINT_MS } from './evidence.ts';
import { isFormNonce } from './form-nonce.ts';
import { keepProvisional } from './keep-provisional.ts';
import type { Given } from './new-answer.ts';
import { findSpent, lockAnswer, selectAnswers, selectTouches, spendNonce } from './queries.ts';
import { recordTouch, type Visitor } from './record-touch.ts';
import { standingOf } from './standing.ts';

/** What the form sent. */
export interface Submitted extends FormSigns {
  readonly score: number;
  readonly comment: string | null | undefined;
  readonly nonce: string;
  readonly locale: string;
}

export type SubmitOutcome =
  /** Counted, or kept as provisional: the page goes on alike, so that a machine learns nothing. */
  | { readonly kind: 'taken'; readonly id: string }
  /** The form is old, or was sent before with another answer: the page asks to send it once more. */
  | { readonly kind: 'again' }
  /** The answer can no longer be changed. */
  | { readonly kind: 'closed' };

export async function submitAnswer(
  context: Context,
  link: AnswerableLink,
  submitted: Submitted,
  visitor: Visitor,
): Promise<SubmitOutcome> {
  const now = context.clock();
  await recordTouch(context, link, 'submit', submitted.score, visitor);
  if (!isFormNonce(context.secrets, link.invitation.id, submitted.nonce, now)) return { kind: 'again' };
  const { score, comment, locale } = submitted;
  const given = { score, comment, locale, dimensions: await dimensionsOfLink(context, link) };
  const outcome = await context.db.transaction().execute((tx) => take(tx, link, submitted, given, now));
  context.nudge.send('outbox');
  return outcome;
}

async function take(
  tx: Tx,
  link: AnswerableLink,
  submitted: Submitted,
  given: Given,
  now: Date,
): Promise<SubmitOutcome> {
  const { orgId, expiresAt } = link.invitation;
  const { key, contactId } = link.answerer;
  await lockAnswer(tx, key);
  // Forgotten since the link was read: nothing more is kept of them.
  if (contactId !== null && !(await holdPerson(tx, orgId, contactId))) return { kind: 'closed' };
  const spent = await findSpent(tx, orgId, submitted.nonce);
  // A double tap or a reload: the same answer, once. Something else under an old form is asked again.
  if (spent !== null) return isSame(spent, given) ? { kind: 'taken', id: spent.id } : { kind: 'again' };
  const zone = (await lockTimeZones(tx, [orgId])).get(orgId) ?? link.organization.timeZone;
  const standing = standingOf(await selectAnswers(tx, orgId, key));
  const known = standing.given;
  if (known !== null) {
    if (isSame(known, given)) return { kind: 'taken', id: known.id };
    const until = editableUntil(known.answeredAt, link.survey.editHours, expiresAt);
    if (!mayChange(known, given, until, now)) return { kind: 'closed' };
  }
  const touches = await selectTouches(tx, orgId, key, new Date(now.getTime() - TAINT_MS));
  const judgement = judge(submitted, touches, now);
  const today = localDay(now, zone);
  const { gesture, hasScript } = submitted;
  const id = judgement.counts
    ? await countAnswer(
        tx,
        link,
        standing,
        { ...given, evidence: { by: judgement.by, gesture, script: hasScript } },
        today,
        now,
      )
    : await keepProvisional(
        tx,
        link,
        standing,
        { ...given, isSent: true, reason: judgement.reason },
        today,
        now,
      );
  await spendNonce(tx, orgId, submitted.nonce, id, now);
  return { kind: 'taken', id };
}

const isSame = (
  answer: { readonly score: number; readonly comment: string | null },
  { score, comment }: Given,
): boolean => answer.score === score && (comment === undefined || comment === answer.comment);
