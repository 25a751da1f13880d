import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import {
  addStarters,
  changeTemplate,
  createTemplate,
  listTemplates,
  removeTemplate,
} from './change-templates.ts';
import { fittingTemplatesSchema, newTemplateSchema, templateSchema, templatesSchema } from './contract.ts';
import { fittingTemplates } from './fitting-templates.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const templateRoutes = {
  list: apiRoute({
    summary: 'Templates of letters to customers',
    tag,
    scope: 'read',
    responses: { 200: templatesSchema },
    handle: async ({ context, actor }) => answered(await listTemplates(context, actor)),
  }),
  create: apiRoute({
    summary: 'Add a template',
    tag,
    scope: 'manage',
    body: newTemplateSchema,
    responses: { 201: templateSchema },
    handle: async ({ context, actor, body }) => answered(await createTemplate(context, actor, body), 201),
  }),
  addStarters: apiRoute({
    summary: 'Add the templates that come with the product, where they are not there yet',
    tag,
    scope: 'manage',
    responses: { 200: templatesSchema },
    handle: async ({ context, actor }) => answered(await addStarters(context, actor)),
  }),
  change: apiRoute({
    summary: 'Rewrite a template',
    tag,
    scope: 'manage',
    params,
    body: newTemplateSchema,
    responses: { 200: templateSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeTemplate(context, actor, id, body)),
  }),
  remove: apiRoute({
    summary: 'Remove a template',
    tag,
    scope: 'manage',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await removeTemplate(context, actor, id), 204),
  }),
  ofCase: apiRoute({
    summary: 'The templates as they read for one case, the best fitting first',
    tag,
    scope: 'read',
    params,
    responses: { 200: fittingTemplatesSchema },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await fittingTemplates(context, actor, id)),
  }),
};
