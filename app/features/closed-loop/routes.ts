import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { exportRoute } from '../organizations/export/export-route.ts';
import { changeCase } from './change-case.ts';
import {
  caseSchema,
  casesQuerySchema,
  casesSchema,
  changeCaseSchema,
  waitingQuerySchema,
  waitingSchema,
} from './contract.ts';
import { caseColumns } from './export-columns.ts';
import { getCase, getWaiting, listCases } from './list-cases.ts';
import { reopenClosedCase } from './reopen-closed-case.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const closedLoopRoutes = {
  list: apiRoute({
    summary: 'Cases, the soonest limit first',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: casesQuerySchema,
    responses: { 200: casesSchema },
    handle: async ({ context, actor, query }) => answered(await listCases(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Cases as CSV or as a workbook, with the filters of the list',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    list: 'cases',
    query: casesQuerySchema,
    columns: caseColumns,
    read: listCases,
  }),
  waiting: apiRoute({
    summary: 'How many detractors are waiting, and since when',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: waitingQuerySchema,
    responses: { 200: waitingSchema },
    handle: async ({ context, actor, query }) => answered(await getWaiting(context, actor, query)),
  }),
  get: apiRoute({
    summary: 'One case',
    tag,
    scope: 'read',
    params,
    responses: { 200: caseSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getCase(context, actor, id)),
  }),
  change: apiRoute({
    summary: 'Give a case to somebody, or say where it stands',
    tag,
    scope: 'work',
    params,
    body: changeCaseSchema,
    responses: { 200: caseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeCase(context, actor, id, body)),
  }),
  reopen: apiRoute({
    summary: 'Open a closed case again: both clocks and the ladder start anew',
    tag,
    scope: 'work',
    params,
    responses: { 200: caseSchema },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await reopenClosedCase(context, actor, id)),
  }),
};
