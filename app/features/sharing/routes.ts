import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { newReportSchema, reportSchema, reportsSchema } from './contract.ts';
import { freezeReport } from './freeze-report.ts';
import { listReports, showReport } from './show-reports.ts';

const tag = 'Reports';

export const reportRoutes = {
  list: apiRoute({
    summary: 'Monthly reports, the newest first',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    responses: { 200: reportsSchema },
    handle: async ({ context, actor }) => answered(await listReports(context, actor)),
  }),
  show: apiRoute({
    summary: 'A report as it was made, and what came since',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    params: z.object({ id: z.uuid() }),
    responses: { 200: reportSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showReport(context, actor, id)),
  }),
  freeze: apiRoute({
    summary: 'Report a month that is over',
    tag,
    scope: 'manage',
    body: newReportSchema,
    responses: { 201: reportSchema },
    handle: async ({ context, actor, body }) => answered(await freezeReport(context, actor, body), 201),
  }),
};
