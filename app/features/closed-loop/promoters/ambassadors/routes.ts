import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import { ambassadorsQuerySchema, ambassadorsSchema } from './contract.ts';
import { listAmbassadors } from './list-ambassadors.ts';
import { endAmbassador } from './membership.ts';

const tag = 'Voices';

export const ambassadorRoutes = {
  list: apiRoute({
    summary: 'Who is in the ambassador programme, or was, the newest first',
    tag,
    scope: 'read',
    query: ambassadorsQuerySchema,
    responses: { 200: ambassadorsSchema },
    handle: async ({ context, actor, query }) => answered(await listAmbassadors(context, actor, query)),
  }),
  end: apiRoute({
    summary: 'Take somebody out of the programme',
    tag,
    scope: 'work',
    params: z.object({ id: z.uuid() }),
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await endAmbassador(context, actor, id), 204),
  }),
};
