import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import { type SetTarget, setTargetSchema, type Target } from './contract.ts';
import { listTargets } from './list-targets.ts';
import { upsertTarget } from './targets-queries.ts';

/** Sets what a survey, or one team in it, is to reach and by when. What was set before is in the audit log. */
export async function setTarget(context: Context, actor: Actor, given: SetTarget): Promise<Outcome<Target>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const { survey: name, team, value, dueOn } = setTargetSchema.parse(given);
  const now = context.clock();
  const survey = await getSurvey(context.db, actor.orgId, name);
  if (survey === null || (actor.surveyId !== null && actor.surveyId !== survey.id)) {
    return refused('not-found', 'analytics:problems.no-survey');
  }
  if (survey.kind !== 'nps') {
    return refused('invalid', 'invalid', { fields: { survey: 'analytics:problems.only-nps' } });
  }
  const setBy = actor.kind === 'member' ? actor.id : null;
  const id = await context.db.transaction().execute(async (tx) => {
    const row = { id: newId(), surveyId: survey.id, team: team ?? '', value, dueOn, setBy, setAt: now };
    const kept = await upsertTarget(tx, { ...row, orgId: actor.orgId });
    const details = { survey: survey.slug, team: team || null, value, dueOn };
    const entry = { action: 'target.set', subjectType: 'survey', subjectId: survey.id, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'responses', surveyId: survey.id }, now);
    return kept;
  });
  context.nudge.send('outbox');
  const listed = await listTargets(context, actor, { survey: survey.slug });
  if (!listed.ok) return listed;
  const target = listed.value.items.find((one) => one.id === id);
  return target === undefined ? refused('not-found', 'not-found') : done(target);
}
