import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { fieldProblems } from '../organizations/field-problems.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { askedBy } from './asked.ts';
import { type NewSurvey, newSurveySchema, type Survey } from './contract.ts';
import { foreignBands } from './foreign-bands.ts';
import { forgetSurveys } from './get-survey.ts';
import { insertSeries, insertSurvey } from './queries.ts';

/** Makes a survey, live at once. */
export async function createSurvey(
  context: Context,
  actor: Actor,
  given: NewSurvey,
): Promise<Outcome<Survey>> {
  if (!may(actor, 'manage') || actor.surveyId !== null) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const parsed = newSurveySchema.safeParse(given);
  if (!parsed.success) return refused('invalid', 'invalid', { fields: fieldProblems(parsed.error) });
  const { kind, slug, wording } = parsed.data;
  const fields = foreignBands(kind, wording);
  if (fields !== null) return refused('invalid', 'invalid', { fields });
  const survey = await context.db.transaction().execute((tx) => writeNewSurvey(tx, actor, parsed.data, now));
  if (survey === null) {
    return refused('conflict', 'surveys:problems.slug-taken', {
      values: { slug },
      fields: { slug: 'surveys:problems.slug-taken' },
    });
  }
  forgetSurveys(actor.orgId);
  return done(survey);
}

/** What whoever makes a survey decides; null when another one has the slug. */
export async function writeNewSurvey(
  tx: Tx,
  actor: Actor,
  input: Omit<Survey, 'orgId' | 'id' | 'series' | 'createdAt' | 'archivedAt'>,
  now: Date,
): Promise<Survey | null> {
  const survey: Survey = {
    ...input,
    orgId: actor.orgId,
    id: newId(),
    series: 1,
    createdAt: now,
    archivedAt: null,
  };
  if (!(await insertSurvey(tx, survey))) return null;
  await insertSeries(tx, survey, askedBy(survey), now);
  const { slug, kind, relation } = survey;
  const details = { slug, kind, relation };
  const entry = { action: 'survey.created', subjectType: 'survey', subjectId: survey.id, details };
  await recordAudit(tx, actor, entry, now);
  return survey;
}
