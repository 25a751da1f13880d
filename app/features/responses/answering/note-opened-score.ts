import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { OpenedLink } from '../../distribution/open-link.ts';
import { findAnswer, insertAnswer, lockAnswer, updateProvisional } from './queries.ts';

/** A score that was opened and not confirmed: shown apart, in no figure, opening no case. */
export async function noteOpenedScore(context: Context, link: OpenedLink, score: number): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    await lockAnswer(tx, link.invitation.id);
    await keepProvisional(tx, link, { score, comment: null, reason: 'opened' }, context.clock());
  });
  context.nudge.send('outbox');
}

/** One opened answer per invitation, the last score; nothing once an answer counts or a person decided. */
export async function keepProvisional(
  tx: Tx,
  link: OpenedLink,
  given: { score: number; comment: string | null; reason: string },
  now: Date,
): Promise<string | null> {
  const { invitation, organization } = link;
  const known = await findAnswer(tx, invitation.orgId, invitation.id);
  if (known !== null && known.state !== 'provisional') return null;
  const day = localDay(now, organization.timeZone);
  if (known !== null) {
    await updateProvisional(tx, invitation.orgId, known.id, { ...given, answeredAt: now, day });
    return known.id;
  }
  const id = await insertAnswer(
    tx,
    {
      orgId: invitation.orgId,
      invitationId: invitation.id,
      contactId: invitation.contactId,
      surveyId: invitation.surveyId,
      series: invitation.series,
      score: given.score,
      comment: given.comment,
      locale: invitation.locale,
      answeredAt: now,
      day,
      dimensions: {},
      properties: invitation.properties,
      evidence: {},
    },
    'provisional',
    given.reason,
    now,
  );
  await recordEvent(
    tx,
    invitation.orgId,
    'screen.changed',
    { topic: 'responses', surveyId: invitation.surveyId },
    now,
  );
  return id;
}
