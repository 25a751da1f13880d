import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import type { RemoveTarget } from './contract.ts';
import { deleteTarget } from './targets-queries.ts';

/** Takes a target back. What is gone already is no fault. */
export async function removeTarget(
  context: Context,
  actor: Actor,
  { survey: name, team = '' }: RemoveTarget,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const survey = await getSurvey(context.db, actor.orgId, name);
  if (survey === null || (actor.surveyId !== null && actor.surveyId !== survey.id)) {
    return refused('not-found', 'analytics:problems.no-survey');
  }
  const surveyId = survey.id;
  await context.db.transaction().execute(async (tx) => {
    const value = await deleteTarget(tx, { orgId: actor.orgId, surveyId, team });
    if (value === null) return;
    const details = { survey: survey.slug, team: team || null, value };
    const entry = { action: 'target.removed', subjectType: 'survey', subjectId: surveyId, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'responses', surveyId }, now);
  });
  context.nudge.send('outbox');
  return done(null);
}
