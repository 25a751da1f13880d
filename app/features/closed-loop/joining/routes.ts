import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { caseSchema } from '../contract.ts';
import { joinedCasesSchema, mergeCasesSchema } from './contract.ts';
import { listJoined } from './list-joined.ts';
import { mergeCases } from './merge-cases.ts';
import { splitCase } from './split-case.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const joiningRoutes = {
  list: apiRoute({
    summary: 'Cases of the same customer that go on in this one, and those that could',
    tag,
    scope: 'read',
    params,
    responses: { 200: joinedCasesSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await listJoined(context, actor, id)),
  }),
  merge: apiRoute({
    summary: 'Let other open cases of the same customer go on in this one',
    tag,
    scope: 'work',
    params,
    body: mergeCasesSchema,
    responses: { 200: caseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await mergeCases(context, actor, id, body)),
  }),
  split: apiRoute({
    summary: 'Take a case out of the one in which it goes on; its clocks start anew',
    tag,
    scope: 'work',
    params,
    responses: { 200: caseSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await splitCase(context, actor, id)),
  }),
};
