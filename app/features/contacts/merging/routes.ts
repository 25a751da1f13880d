import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { contactSchema } from '../contract.ts';
import type { ContactMover } from './contact-mover.ts';
import { duplicatesSchema, mergeContactsSchema, mergesSchema } from './contract.ts';
import { listDuplicates } from './list-duplicates.ts';
import { mergeContacts } from './merge-contacts.ts';
import { listMerges, undoMerge } from './undo-merge.ts';

const tag = 'Contacts';
const params = z.object({ id: z.uuid() });

/** `movers`: everywhere that something of a person is kept. */
export const mergeRoutes = (movers: readonly ContactMover[]) => ({
  duplicates: apiRoute({
    summary: 'Who could be the same person as this contact, the likeliest first',
    tag,
    scope: 'read',
    params,
    responses: { 200: duplicatesSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await listDuplicates(context, actor, id)),
  }),
  merge: apiRoute({
    summary: 'Take another contact in: this one stays',
    description:
      'Answers, invitations and cases go over; the details of the one who stays hold, the other one fills the gaps. The other one’s keys find the one who stays from now on. Undo with `DELETE /api/v1/contact-merges/{mergeId}`.',
    tag,
    scope: 'work',
    params,
    body: mergeContactsSchema,
    responses: { 200: z.object({ contact: contactSchema, mergeId: z.uuid() }) },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await mergeContacts(context, actor, { survivorId: id, mergedId: body.contactId }, movers)),
  }),
  list: apiRoute({
    summary: 'The merges that a contact came out of',
    tag,
    scope: 'read',
    params,
    responses: { 200: mergesSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await listMerges(context, actor, id)),
  }),
  undo: apiRoute({
    summary: 'Undo a merge: the two are two again, each with what was theirs',
    tag,
    scope: 'work',
    params,
    responses: { 200: z.object({ survivorId: z.uuid(), mergedId: z.uuid() }) },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await undoMerge(context, actor, id, movers)),
  }),
});
