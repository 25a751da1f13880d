import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import {
  accountSchema,
  accountsQuerySchema,
  accountsSchema,
  newAccountSchema,
  updateAccountSchema,
} from './contract.ts';
import { listAccounts, showAccount } from './list-accounts.ts';
import { createAccount, removeAccount, updateAccount } from './write-account.ts';

const tag = 'Accounts';
const params = z.object({ id: z.uuid() });

export const customerAccountRoutes = {
  list: apiRoute({
    summary: 'The companies that contacts belong to, by name',
    tag,
    scope: 'read',
    query: accountsQuerySchema,
    responses: { 200: accountsSchema },
    handle: async ({ context, actor, query }) => answered(await listAccounts(context, actor, query)),
  }),
  get: apiRoute({
    summary: 'One company; its people are `GET /api/v1/contacts?account=`',
    tag,
    scope: 'read',
    params,
    responses: { 200: accountSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showAccount(context, actor, id)),
  }),
  create: apiRoute({
    summary: 'Add a company, or complete the one that is known by `externalId` or `name` (200)',
    tag,
    scope: 'work',
    // Nobody of theirs belongs to it yet: they would not see what they made.
    teamBound: 'refused',
    body: newAccountSchema,
    responses: { 200: accountSchema, 201: accountSchema },
    handle: async ({ context, actor, body }) => {
      const outcome = await createAccount(context, actor, body);
      if (!outcome.ok) return outcome;
      return done({ status: outcome.value.isNew ? 201 : 200, body: outcome.value.account });
    },
  }),
  update: apiRoute({
    summary: 'Correct a company; `null` takes a thing away',
    tag,
    scope: 'work',
    params,
    body: updateAccountSchema,
    responses: { 200: accountSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await updateAccount(context, actor, id, body)),
  }),
  remove: apiRoute({
    summary: 'Take a company away; its people stay',
    tag,
    scope: 'manage',
    teamBound: 'refused',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await removeAccount(context, actor, id), 204),
  }),
};
