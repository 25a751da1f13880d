import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { holdPerson } from '../../contacts/hold-person.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import type { AnswerableLink } from './answerable-link.ts';
import { dimensionsOfLink } from './dimensions-of-link.ts';
import { TAINT_MS, taint } from './evidence.ts';
import { keepProvisional } from './keep-provisional.ts';
import { lockAnswer, selectAnswers, selectTouches } from './queries.ts';
import { standingOf } from './standing.ts';

/** Keeps a score that was opened and not confirmed. Nothing once something counts, or a person answered. */
export async function noteOpenedScore(
  context: Context,
  link: AnswerableLink,
  score: number,
  locale: string,
): Promise<void> {
  const now = context.clock();
  const { orgId } = link.invitation;
  const { key, contactId } = link.answerer;
  const dimensions = await dimensionsOfLink(context, link);
  await context.db.transaction().execute(async (tx) => {
    await lockAnswer(tx, key);
    if (contactId !== null && !(await holdPerson(tx, orgId, contactId))) return;
    const zone = (await lockTimeZones(tx, [orgId])).get(orgId) ?? link.organization.timeZone;
    const standing = standingOf(await selectAnswers(tx, orgId, key));
    if (standing.counted !== null || standing.given !== null) return;
    const touches = await selectTouches(tx, orgId, key, new Date(now.getTime() - TAINT_MS));
    const reason = taint(touches, now) ?? ('opened' as const);
    const opened = { score, comment: null, locale, dimensions, isSent: false, reason };
    await keepProvisional(tx, link, standing, opened, localDay(now, zone), now);
  });
  context.nudge.send('outbox');
}
