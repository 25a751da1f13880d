import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import type { ExportColumn } from '../../../organizations/export/export-list.ts';
import { exportRoute } from '../../../organizations/export/export-route.ts';
import { type ListedPerson, marketingListQuerySchema, marketingListSchema } from './contract.ts';
import { listReachable } from './list-reachable.ts';

const tag = 'Voices';

const columns: readonly ExportColumn<ListedPerson>[] = [
  { head: 'promoters:export.name', cell: ({ contact }) => contact.name },
  { head: 'promoters:export.email', cell: ({ contact }) => contact.email },
  { head: 'promoters:export.locale', cell: ({ locale }) => locale },
  { head: 'promoters:export.score', cell: ({ score }) => score },
  { head: 'promoters:export.answered-at', cell: ({ answeredAt }) => new Date(answeredAt) },
  { head: 'promoters:export.id', cell: ({ contact }) => contact.id },
];

export const marketingListRoutes = {
  list: apiRoute({
    summary: 'People of a band, and of a segment, whom a mail may be written to',
    description: 'Who opted out, refused, was let go or bounced is on no list.',
    tag,
    scope: 'read',
    query: marketingListQuerySchema,
    responses: { 200: marketingListSchema },
    handle: async ({ context, actor, query }) => answered(await listReachable(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'The same as CSV or as a workbook',
    tag,
    scope: 'manage',
    list: 'marketing-list',
    query: marketingListQuerySchema,
    columns,
    read: listReachable,
  }),
};
