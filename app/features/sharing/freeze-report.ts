import { type Actor, may } from '../../platform/actor.ts';
import { localDay } from '../../platform/calendar/local-day.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../platform/outcome.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import type { Report } from './contract.ts';
import { gatherReport } from './gather-report.ts';
import { firstDayOf, monthOf } from './month.ts';
import { insertReport } from './queries.ts';
import { showReport } from './show-reports.ts';

/** Reports a month that is over. It is done once: what comes later is told beside it, never in it. */
export async function freezeReport(
  context: Context,
  actor: Actor,
  given: { survey: string; month: string },
): Promise<Outcome<Report>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const survey = await getSurvey(context.db, orgId, given.survey);
  if (survey === null) return refused('not-found', 'sharing:problems.no-survey');
  if (survey.kind !== 'nps')
    return refused('invalid', 'invalid', { fields: { survey: 'sharing:problems.only-nps' } });
  const { timeZone } = await getOrganization(context.db, orgId);
  if (given.month >= monthOf(localDay(now, timeZone))) {
    return refused('invalid', 'invalid', { fields: { month: 'sharing:problems.not-over' } });
  }
  const content = await gatherReport(context, actor, survey, given.month);
  if (!content.ok) return content;
  if (content.value.scores.n === 0) {
    return refused('invalid', 'invalid', { fields: { month: 'sharing:problems.no-answers' } });
  }
  const id = newId();
  const isNew = await context.db.transaction().execute(async (tx) => {
    const createdBy = actor.kind === 'system' ? null : actor.id;
    const row = { id, surveyId: survey.id, month: firstDayOf(given.month), createdBy, createdAt: now };
    if (!(await insertReport(tx, orgId, { ...row, content: content.value }))) return false;
    const details = { survey: survey.slug, month: given.month };
    await recordAudit(
      tx,
      actor,
      { action: 'report.made', subjectType: 'report', subjectId: id, details },
      now,
    );
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'responses', surveyId: survey.id }, now);
    return true;
  });
  if (!isNew) return refused('conflict', 'sharing:problems.reported');
  context.nudge.send('outbox');
  return showReport(context, actor, id);
}
