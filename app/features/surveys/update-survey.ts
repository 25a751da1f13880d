import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { askedBy, changesOfAsked } from './asked.ts';
import type { Survey, UpdateSurvey } from './contract.ts';
import { foreignBands } from './foreign-bands.ts';
import { forgetSurveys } from './get-survey.ts';
import { insertSeries, lockSurvey, selectAsked, updateAsked, updateSurveyRow } from './queries.ts';

export interface ChangedSurvey {
  readonly survey: Survey;
  readonly startedSeries: boolean;
}

/** Changes a survey. What is asked is locked: changing it takes `unlock` and starts a new series. */
export async function updateSurvey(
  context: Context,
  actor: Actor,
  slugOrId: string,
  change: UpdateSurvey,
): Promise<Outcome<ChangedSurvey>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db
    .transaction()
    .execute((tx) => applyChange(tx, actor, slugOrId, change, now));
  if (outcome.ok) forgetSurveys(actor.orgId);
  return outcome;
}

async function applyChange(
  tx: Tx,
  actor: Actor,
  slugOrId: string,
  change: UpdateSurvey,
  now: Date,
): Promise<Outcome<ChangedSurvey>> {
  const before = await lockSurvey(tx, actor.orgId, slugOrId);
  if (before === null || (actor.surveyId !== null && actor.surveyId !== before.id)) {
    return refused('not-found', 'surveys:problems.no-survey');
  }
  const foreign = foreignBands(before.kind, change.wording ?? {});
  if (foreign !== null) return refused('invalid', 'invalid', { fields: foreign });
  const wanted = settingsAfter(before, change);
  const askedSoFar = (await selectAsked(tx, actor.orgId, before.id, before.series)) ?? {};
  const asked = changesOfAsked(askedSoFar, before, wanted);
  if (asked.length > 0 && change.unlock !== true) {
    const fields = Object.fromEntries(asked.map((field) => [field, 'surveys:problems.locked-field']));
    return refused('invalid', 'surveys:problems.locked', { fields });
  }
  const startedSeries = asked.length > 0;
  const after: Survey = {
    ...wanted,
    series: startedSeries ? before.series + 1 : before.series,
    archivedAt: (change.archived ?? before.archivedAt !== null) ? (before.archivedAt ?? now) : null,
  };
  await updateSurveyRow(tx, after, now);
  if (startedSeries) await insertSeries(tx, after, askedBy(after), now);
  // A language asked for the first time is part of what the series asks from now on.
  else await updateAsked(tx, after, { ...askedBy(after), ...askedSoFar });
  const subject = { subjectType: 'survey', subjectId: after.id };
  const changed = Object.keys(change).filter((field) => field !== 'unlock');
  const details = { changed, ...(startedSeries && { asked, series: after.series }) };
  await recordAudit(tx, actor, { action: 'survey.changed', ...subject, details }, now);
  return done({ survey: after, startedSeries });
}

/** A field left out stays as it is. */
const settingsAfter = (before: Survey, change: UpdateSurvey): Survey => ({
  ...before,
  name: change.name ?? before.name,
  subject: change.subject ?? before.subject,
  audience: change.audience ?? before.audience,
  formality: change.formality ?? before.formality,
  locales: change.locales ?? before.locales,
  wording: change.wording ?? before.wording,
  editHours: change.editHours ?? before.editHours,
});
