import { z } from 'zod';
import type { Actor, Scope } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { type ApiRoute, apiRoute } from '../../../platform/http/route.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { type ExportColumn, exportList, type Page } from './export-list.ts';

/** Fewer round trips than a screen's pages make. */
const PAGE = 500;

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface ExportRoute<Query extends z.ZodObject, Item> {
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly scope: Scope;
  readonly surveyBound?: 'allowed';
  readonly list: string;
  /** The filters of the list. */
  readonly query: Query;
  readonly columns: readonly ExportColumn<Item>[];
  read(context: Context, actor: Actor, query: z.output<Query>): Promise<Outcome<Page<Item>>>;
}

/** A list as it is shown, with the same filters, as CSV or as a workbook. */
export function exportRoute<Query extends z.ZodObject, Item>(of: ExportRoute<Query, Item>): ApiRoute {
  const { summary, description, tag, scope, surveyBound, list, columns } = of;
  const wish = z.object({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    locale: z.enum(['fr', 'en']).optional().describe('Language of the heads; decides the delimiter of a CSV'),
  });
  return apiRoute({
    summary,
    ...(description !== undefined && { description }),
    tag,
    scope,
    ...(surveyBound && { surveyBound }),
    query: of.query.extend(wish.shape),
    responses: { 200: z.any().describe('The file') },
    handle: async ({ context, actor, locale: spoken, query }) => {
      const { format, locale = spoken } = wish.parse(query);
      const { format: _format, locale: _locale, ...filters } = query as Record<string, unknown>;
      const page = (cursor: string | null) =>
        of.read(context, actor, { ...filters, limit: PAGE, cursor: cursor ?? undefined } as z.output<Query>);
      const outcome = await exportList(context, actor, { list, columns, format, locale, page });
      if (!outcome.ok) return outcome;
      const headers = {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="${list}.${format}"`,
      };
      return done({ status: 200, body: outcome.value, headers });
    },
  });
}
