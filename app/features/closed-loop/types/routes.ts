import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { caseTypeSchema, setTypeSchema } from './contract.ts';
import { getType } from './get-type.ts';
import { setType } from './set-type.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const typeRoutes = {
  get: apiRoute({
    summary: 'The type of detractor that a case is about, and what its comment seems to say',
    tag,
    scope: 'read',
    params,
    responses: { 200: caseTypeSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getType(context, actor, id)),
  }),
  set: apiRoute({
    summary: 'Say which type of detractor a case is about',
    tag,
    scope: 'work',
    params,
    body: setTypeSchema,
    responses: { 200: caseTypeSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await setType(context, actor, id, body)),
  }),
};
