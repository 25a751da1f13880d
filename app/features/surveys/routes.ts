import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import {
  newSurveySchema,
  type Survey,
  type SurveyItem,
  type Surveys,
  type SurveysQuery,
  surveySchema,
  surveysQuerySchema,
  surveysSchema,
  updatedSurveySchema,
  updateSurveySchema,
} from './contract.ts';
import { createSurvey } from './create-survey.ts';
import { getSurvey } from './get-survey.ts';
import { listSurveys } from './list-surveys.ts';
import { updateSurvey } from './update-survey.ts';

const tag = 'Surveys';

const params = z.object({ id: z.string().min(1).max(100).describe('Slug or id') });

const toItem = ({ orgId: _orgId, createdAt, archivedAt, ...survey }: Survey): SurveyItem => ({
  ...survey,
  createdAt: createdAt.toISOString(),
  archivedAt: archivedAt?.toISOString() ?? null,
});

export const surveyRoutes = {
  list: apiRoute({
    summary: 'Surveys, live ones first',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: surveysQuerySchema,
    responses: { 200: surveysSchema },
    handle: async ({ context, actor, query }) => answered(await pageOfSurveys(context, actor, query)),
  }),
  get: apiRoute({
    summary: 'One survey, by its slug or id',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    params,
    responses: { 200: surveySchema },
    handle: async ({ context, actor, params: { id } }) => {
      const found = await getSurvey(context.db, actor.orgId, id);
      const isTheirs = found !== null && (actor.surveyId === null || actor.surveyId === found.id);
      return isTheirs ? answered(done(toItem(found))) : refused('not-found', 'surveys:problems.no-survey');
    },
  }),
  create: apiRoute({
    summary: 'Make a survey; it is live at once',
    tag,
    scope: 'manage',
    body: newSurveySchema,
    responses: { 201: surveySchema },
    handle: async ({ context, actor, body }) => {
      const outcome = await createSurvey(context, actor, body);
      return outcome.ok ? answered(done(toItem(outcome.value)), 201) : outcome;
    },
  }),
  update: apiRoute({
    summary: 'Change a survey; changing what is asked takes `unlock` and starts a new series',
    tag,
    scope: 'manage',
    surveyBound: 'allowed',
    params,
    body: updateSurveySchema,
    responses: { 200: updatedSurveySchema },
    handle: async ({ context, actor, params: { id }, body }) => {
      const outcome = await updateSurvey(context, actor, id, body);
      if (!outcome.ok) return outcome;
      const { survey: changed, startedSeries } = outcome.value;
      return answered(done({ ...toItem(changed), startedSeries }));
    },
  }),
};

/** There are few: a page is cut from all of them. The cursor is the last survey's id. */
async function pageOfSurveys(
  context: Context,
  actor: Actor,
  { cursor, limit }: SurveysQuery,
): Promise<Outcome<Surveys>> {
  const all = await listSurveys(context.db, actor.orgId);
  const theirs = all.filter(({ id }) => actor.surveyId === null || actor.surveyId === id);
  const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
  const from = theirs.findIndex(({ id }) => id === after) + 1;
  if (after !== null && from === 0) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const shown = theirs.slice(from, from + limit);
  const hasMore = from + limit < theirs.length;
  const last = hasMore ? shown.at(-1)?.id : undefined;
  const nextCursor = last === undefined ? null : Buffer.from(last).toString('base64url');
  return done({ items: shown.map(toItem), nextCursor });
}
