import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import {
  personExportSchema,
  retentionPlanSchema,
  retentionQuerySchema,
  setRetentionSchema,
} from './contract.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import type { PersonalData } from './personal-data.ts';
import { previewRetention } from './retention.ts';
import { setRetention } from './set-retention.ts';

const tag = 'Privacy';
const params = z.object({ id: z.uuid() });

/** `parts`: everywhere that something of a person is kept. */
export const privacyRoutes = (parts: readonly PersonalData[]) => ({
  exportPerson: apiRoute({
    summary: 'Everything that is kept about a contact',
    tag,
    scope: 'manage',
    params,
    responses: { 200: personExportSchema },
    handle: async ({ context, actor, params: { id } }) => {
      const outcome = await exportPerson(context, actor, id, parts);
      if (!outcome.ok) return outcome;
      const headers = { 'content-disposition': `attachment; filename="contact-${id}.json"` };
      return done({ status: 200, body: outcome.value, headers });
    },
  }),
  erasePerson: apiRoute({
    summary: 'Forget a contact everywhere; past figures stay',
    tag,
    scope: 'manage',
    params,
    responses: { 200: z.object({ id: z.uuid() }) },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await erasePerson(context, actor, id, parts)),
  }),
  previewRetention: apiRoute({
    summary: 'How long people and answers are kept, and what the next night would make anonymous',
    tag,
    scope: 'manage',
    query: retentionQuerySchema,
    responses: { 200: retentionPlanSchema },
    handle: async ({ context, actor, query }) =>
      answered(await previewRetention(context, actor, query.months ?? null, parts)),
  }),
  setRetention: apiRoute({
    summary: 'Set how long people and answers are kept, and whether older ones are made anonymous',
    tag,
    scope: 'manage',
    body: setRetentionSchema,
    responses: { 200: retentionPlanSchema },
    handle: async ({ context, actor, body }) => answered(await setRetention(context, actor, body, parts)),
  }),
});
