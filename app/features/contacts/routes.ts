import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { idempotencyKeyOf } from '../../platform/http/idempotency-key.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { done } from '../../platform/outcome.ts';
import { auditEntrySchema } from '../organizations/contract.ts';
import { exportRoute } from '../organizations/export/export-route.ts';
import { liftContactSuppression, optOutContact } from './change-suppression.ts';
import {
  contactInputSchema,
  contactPropertiesSchema,
  contactSchema,
  contactsQuerySchema,
  contactsSchema,
  SUPPRESSION_REASONS,
  updateContactSchema,
} from './contract.ts';
import { createContact } from './create-contact.ts';
import { contactColumns } from './export-columns.ts';
import { listContactProperties, listContacts } from './list-contacts.ts';
import { listLog } from './list-log.ts';
import { showContact } from './show-contact.ts';
import { updateContact } from './update-contact.ts';

const tag = 'Contacts';

const params = z.object({ id: z.uuid() });

export const contactRoutes = {
  list: apiRoute({
    summary: 'The people who are asked, newest first',
    description:
      '`filter[NAME]=VALUE` narrows to those whose property has exactly this value. `total` counts up to 1,000.',
    tag,
    scope: 'read',
    query: contactsQuerySchema,
    responses: { 200: contactsSchema },
    handle: async ({ context, actor, query }) => answered(await listContacts(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Contacts as CSV or as a workbook, with the filters of the list',
    tag,
    scope: 'manage',
    list: 'contacts',
    query: contactsQuerySchema,
    columns: contactColumns,
    read: listContacts,
  }),
  get: apiRoute({
    summary: 'One contact',
    tag,
    scope: 'read',
    params,
    responses: { 200: contactSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showContact(context, actor, id)),
  }),
  create: apiRoute({
    summary: 'Add a contact, or complete the one who is known already (200)',
    description:
      'Known by `externalId`, else by `email`, else by `phone`. Where two of them are those of two people, the first in this order says who it is, and the other stays where it is. With an `Idempotency-Key`, the same request again gets the same contact and writes nothing.',
    tag,
    scope: 'work',
    body: contactInputSchema,
    responses: { 200: contactSchema, 201: contactSchema },
    handle: async ({ context, actor, body, request }) => {
      const outcome = await createContact(context, actor, body, idempotencyKeyOf(request));
      if (!outcome.ok) return outcome;
      return done({ status: outcome.value.isNew ? 201 : 200, body: outcome.value.contact });
    },
  }),
  log: apiRoute({
    summary: 'Who did what to this contact, the last 100',
    tag,
    scope: 'read',
    params,
    responses: { 200: z.object({ items: z.array(auditEntrySchema) }) },
    handle: async ({ context, actor, params: { id } }) => answered(await listLog(context, actor, id)),
  }),
  properties: apiRoute({
    summary:
      'What contacts can be narrowed by: the properties of the newest 2,000, with their commonest values',
    tag,
    scope: 'read',
    responses: { 200: contactPropertiesSchema },
    handle: async ({ context, actor }) => answered(await listContactProperties(context, actor)),
  }),
  update: apiRoute({
    summary: 'Correct what is known of somebody; `null` takes a thing away',
    tag,
    scope: 'work',
    params,
    body: updateContactSchema,
    responses: { 200: contactSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await updateContact(context, actor, id, body)),
  }),
  suppress: apiRoute({
    summary: 'Write to this contact no more: they said so',
    tag,
    scope: 'work',
    params,
    body: z.strictObject({ reason: z.literal('opted-out') }),
    responses: { 200: contactSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await optOutContact(context, actor, id)),
  }),
  liftSuppression: apiRoute({
    summary: 'Write to this contact again: they asked for it, or the address works again',
    tag,
    scope: 'work',
    params: params.extend({ reason: z.enum(SUPPRESSION_REASONS) }),
    responses: { 200: contactSchema },
    handle: async ({ context, actor, params: { id, reason } }) =>
      answered(await liftContactSuppression(context, actor, id, reason)),
  }),
};
