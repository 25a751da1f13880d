import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { closeCase } from './close-case.ts';
import { closeCaseSchema, endingSchema, resurveySchema, scheduleResurveySchema } from './contract.ts';
import { getEnding } from './get-ending.ts';
import { getResurvey } from './resurvey.ts';
import { scheduleResurvey } from './schedule-resurvey.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const endingRoutes = {
  get: apiRoute({
    summary: 'How a case ended, or what is known towards its end',
    tag,
    scope: 'read',
    params,
    responses: { 200: endingSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getEnding(context, actor, id)),
  }),
  close: apiRoute({
    summary: 'Close a case, with its outcome, its root cause and what the customer was told',
    description:
      'Without these three answers it is refused (422). A customer counts as silent after three tries in vain. Closing as lost lets the customer go: they get no more surveys until that is lifted; their score goes on counting.',
    tag,
    scope: 'work',
    params,
    body: closeCaseSchema,
    responses: { 200: endingSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await closeCase(context, actor, id, body)),
  }),
  resurvey: apiRoute({
    summary: 'Whether and when the customer of a closed case is asked again',
    tag,
    scope: 'read',
    params,
    responses: { 200: resurveySchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getResurvey(context, actor, id)),
  }),
  scheduleResurvey: apiRoute({
    summary: 'Ask the customer of a closed case again, inside the fatigue rule',
    tag,
    scope: 'work',
    params,
    body: scheduleResurveySchema,
    responses: { 200: resurveySchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await scheduleResurvey(context, actor, id, body)),
  }),
};
