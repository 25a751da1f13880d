import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { done } from '../../platform/outcome.ts';
import { liftContactSuppression, optOutContact } from './change-suppression.ts';
import {
  contactInputSchema,
  contactSchema,
  contactsQuerySchema,
  contactsSchema,
  SUPPRESSION_REASONS,
} from './contract.ts';
import { createContact } from './create-contact.ts';
import { listContacts } from './list-contacts.ts';
import { showContact } from './show-contact.ts';

const tag = 'Contacts';

const params = z.object({ id: z.uuid() });

export const contactRoutes = {
  list: apiRoute({
    summary: 'The people who are asked, newest first',
    tag,
    scope: 'read',
    query: contactsQuerySchema,
    responses: { 200: contactsSchema },
    handle: async ({ context, actor, query }) => answered(await listContacts(context, actor, query)),
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
    summary: 'Add a contact, or complete the one who is known by `externalId` or `email` (200)',
    tag,
    scope: 'manage',
    body: contactInputSchema,
    responses: { 200: contactSchema, 201: contactSchema },
    handle: async ({ context, actor, body }) => {
      const outcome = await createContact(context, actor, body);
      if (!outcome.ok) return outcome;
      return done({ status: outcome.value.isNew ? 201 : 200, body: outcome.value.contact });
    },
  }),
  suppress: apiRoute({
    summary: 'Write to this contact no more: they said so',
    tag,
    scope: 'manage',
    params,
    body: z.strictObject({ reason: z.literal('opted-out') }),
    responses: { 200: contactSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await optOutContact(context, actor, id)),
  }),
  liftSuppression: apiRoute({
    summary: 'Write to this contact again: they asked for it, or the address works again',
    tag,
    scope: 'manage',
    params: params.extend({ reason: z.enum(SUPPRESSION_REASONS) }),
    responses: { 200: contactSchema },
    handle: async ({ context, actor, params: { id, reason } }) =>
      answered(await liftContactSuppression(context, actor, id, reason)),
  }),
};
