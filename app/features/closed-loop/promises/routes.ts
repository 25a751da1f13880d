import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { exportRoute } from '../../organizations/export/export-route.ts';
import { movePromise, settlePromise } from './change-promise.ts';
import {
  makePromiseSchema,
  movePromiseSchema,
  promiseCountsQuerySchema,
  promiseCountsSchema,
  promiseSchema,
  promiseSettingsSchema,
  promisesQuerySchema,
  promisesSchema,
  settlePromiseSchema,
} from './contract.ts';
import { promiseColumns } from './export-columns.ts';
import { getPromise, getPromiseCounts, listPromises, promisesOfCase } from './list-promises.ts';
import { makePromise } from './make-promise.ts';
import { changePromiseSettings, getPromiseSettings } from './promise-settings.ts';

const tag = 'Promises';
const params = z.object({ id: z.uuid() });

export const promiseRoutes = {
  list: apiRoute({
    summary: 'What was promised to customers, and where it stands',
    tag,
    scope: 'read',
    query: promisesQuerySchema,
    responses: { 200: promisesSchema },
    handle: async ({ context, actor, query }) => answered(await listPromises(context, actor, query)),
  }),
  counts: apiRoute({
    summary: 'How many promises are due, and how many are past their date',
    tag,
    scope: 'read',
    query: promiseCountsQuerySchema,
    responses: { 200: promiseCountsSchema },
    handle: async ({ context, actor, query }) => answered(await getPromiseCounts(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Promises as CSV or as a workbook, with the filters of the list',
    tag,
    scope: 'read',
    list: 'promises',
    query: promisesQuerySchema,
    columns: promiseColumns,
    read: listPromises,
  }),
  get: apiRoute({
    summary: 'One promise, with each date that it had',
    tag,
    scope: 'read',
    params,
    responses: { 200: promiseSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getPromise(context, actor, id)),
  }),
  ofCase: apiRoute({
    summary: 'The promises of a case, those still owed first',
    tag,
    scope: 'read',
    params,
    responses: { 200: z.object({ items: z.array(promiseSchema) }) },
    handle: async ({ context, actor, params: { id } }) => answered(await promisesOfCase(context, actor, id)),
  }),
  make: apiRoute({
    summary: 'Write down a promise, by when and by whom; it comes back in time',
    tag,
    scope: 'work',
    params,
    body: makePromiseSchema,
    responses: { 201: promiseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await makePromise(context, actor, id, body), 201),
  }),
  move: apiRoute({
    summary: 'Give a promise another date, and say why and whether the customer knows',
    tag,
    scope: 'work',
    params,
    body: movePromiseSchema,
    responses: { 200: promiseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await movePromise(context, actor, id, body)),
  }),
  settle: apiRoute({
    summary: 'Say that a promise was kept, or why it is no longer due',
    tag,
    scope: 'work',
    params,
    body: settlePromiseSchema,
    responses: { 200: promiseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await settlePromise(context, actor, id, body)),
  }),
  settings: apiRoute({
    summary: 'At what hours promises come back',
    tag,
    scope: 'read',
    responses: { 200: promiseSettingsSchema },
    handle: async ({ context, actor }) => answered(await getPromiseSettings(context, actor)),
  }),
  changeSettings: apiRoute({
    summary: 'Change the hours at which promises come back',
    tag,
    scope: 'manage',
    body: promiseSettingsSchema,
    responses: { 200: promiseSettingsSchema },
    handle: async ({ context, actor, body }) => answered(await changePromiseSettings(context, actor, body)),
  }),
};
