import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { refused } from '../../platform/outcome.ts';
import { exportRoute } from '../organizations/export/export-route.ts';
import {
  overruleSchema,
  responseListSchema,
  responseSchema,
  responsesQuerySchema,
  stateCountsSchema,
} from './contract.ts';
import { responseColumns } from './export-columns.ts';
import { newResponseSchema, recordedResponseSchema } from './ingest/new-response.ts';
import { recordResponse } from './ingest/record-response.ts';
import { countStates, getResponse, listResponses } from './list-responses.ts';
import { overruleResponse } from './overrule-response.ts';

const tag = 'Responses';
const params = z.object({ id: z.uuid() });

/** As long as a client's own ids may be. */
const KEY_MAX = 200;

export const responseRoutes = {
  record: apiRoute({
    summary: 'Record an answer',
    description:
      'Counted at once, and acknowledged after its commit. The same `Idempotency-Key` again gets the first answer; with another body, 422.',
    tag,
    scope: 'respond',
    surveyBound: 'allowed',
    body: newResponseSchema,
    responses: { 201: recordedResponseSchema },
    handle: async ({ context, actor, body, request }) => {
      const key = request.headers['idempotency-key'];
      if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > KEY_MAX)) {
        return refused('invalid', 'responses:problems.bad-key');
      }
      return answered(await recordResponse(context, actor, body, key ?? null), 201);
    },
  }),
  list: apiRoute({
    summary: 'Answers, newest first',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: responsesQuerySchema,
    responses: { 200: responseListSchema },
    handle: async ({ context, actor, query }) => answered(await listResponses(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Answers as CSV or as a workbook, with the filters of the list',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    list: 'responses',
    query: responsesQuerySchema,
    columns: responseColumns,
    read: listResponses,
  }),
  states: apiRoute({
    summary: 'How many answers count, are provisional or excluded',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: responsesQuerySchema,
    responses: { 200: stateCountsSchema },
    handle: async ({ context, actor, query }) => answered(await countStates(context, actor, query)),
  }),
  get: apiRoute({
    summary: 'One answer',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    params,
    responses: { 200: responseSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getResponse(context, actor, id)),
  }),
  overrule: apiRoute({
    summary: 'Decide that an answer counts, or does not',
    tag,
    scope: 'manage',
    params,
    body: overruleSchema,
    responses: { 200: responseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await overruleResponse(context, actor, id, body)),
  }),
};
