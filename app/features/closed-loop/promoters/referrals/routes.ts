import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import { changeReferral, forgetReferral, listReferrals } from './change-referral.ts';
import { changeReferralSchema, referralSchema, referralsQuerySchema, referralsSchema } from './contract.ts';

const tag = 'Voices';
const params = z.object({ id: z.uuid() });

export const referralApiRoutes = {
  list: apiRoute({
    summary: 'People whom promoters sent, the newest first',
    tag,
    scope: 'read',
    query: referralsQuerySchema,
    responses: { 200: referralsSchema },
    handle: async ({ context, actor, query }) => answered(await listReferrals(context, actor, query)),
  }),
  change: apiRoute({
    summary: 'Say where somebody stands whom a promoter sent',
    tag,
    scope: 'work',
    params,
    body: changeReferralSchema,
    responses: { 200: referralSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeReferral(context, actor, id, body)),
  }),
  forget: apiRoute({
    summary: 'Forget somebody whom a promoter sent',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await forgetReferral(context, actor, id), 204),
  }),
};
