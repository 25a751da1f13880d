import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { findCase } from '../../queries.ts';
import type { NotedReview, NoteReview } from './contract.ts';
import { deleteReview, insertReview, selectReviewsOf } from './queries.ts';

/** What the case's customer wrote in public, for whoever answers them. */
export async function noteReview(
  context: Context,
  actor: Actor,
  caseId: string,
  review: NoteReview,
): Promise<Outcome<NotedReview>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const found = await findCase(context.db, actor, caseId);
  if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
  const id = await context.db.transaction().execute(async (tx) => {
    const noted = await insertReview(tx, actor, found.contactId, review, now);
    const entry = { action: 'case.review-noted', subjectType: 'case', subjectId: caseId };
    await recordAudit(tx, actor, { ...entry, details: { reviewId: noted } }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return noted;
  });
  context.nudge.send('outbox');
  const [members, reviews] = await Promise.all([
    listMembers(context.db, actor.orgId),
    selectReviewsOf(context.db, actor.orgId, found.contactId),
  ]);
  const row = reviews.find((one) => one.id === id);
  if (row === undefined) return refused('not-found', 'workspace:problems.no-review');
  const notedBy = members.find((member) => member.id === row.notedBy)?.name ?? null;
  return done({ ...row, notedBy, notedAt: row.notedAt.toISOString() });
}

/** It was somebody else's, or is gone from the site. */
export async function removeReview(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const isGone = await context.db.transaction().execute(async (tx) => {
    const contactId = await deleteReview(tx, actor, id);
    if (contactId === null) return false;
    const entry = { action: 'contact.review-removed', subjectType: 'contact', subjectId: contactId };
    await recordAudit(tx, actor, { ...entry, details: { reviewId: id } }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
  if (!isGone) return refused('not-found', 'workspace:problems.no-review');
  context.nudge.send('outbox');
  return done(null);
}
