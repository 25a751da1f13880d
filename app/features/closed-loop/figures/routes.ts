import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import { exportRoute } from '../../organizations/export/export-route.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { loopFiguresQuerySchema, loopFiguresSchema } from './contract.ts';
import { figureColumns } from './export-columns.ts';
import { getFigures } from './get-figures.ts';

const tag = 'Cases';

export const loopFigureRoutes = {
  get: apiRoute({
    summary: 'How the loop does: customers reached in time, how long it took, and what became of them',
    description:
      'Times come from Kaplan–Meier curves: what has not happened yet counts for as long as it has waited, and is neither left out nor taken as happening now.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: loopFiguresQuerySchema,
    responses: { 200: loopFiguresSchema },
    handle: async ({ context, actor, query, locale }) =>
      answered(await getFigures(context, actor, query, locale)),
  }),
  export: exportRoute({
    summary: 'The loop’s figures as CSV or as a workbook, a line for each group',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    list: 'loop-figures',
    query: loopFiguresQuerySchema,
    columns: figureColumns,
    read: async (context, actor, query) => {
      const { locale } = await getOrganization(context.db, actor.orgId);
      const outcome = await getFigures(context, actor, query, locale);
      if (!outcome.ok) return outcome;
      const { whole, groups } = outcome.value;
      return done({ items: groups ?? [{ label: null, figures: whole }], nextCursor: null });
    },
  }),
};
