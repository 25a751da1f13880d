import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { noteSchema } from '../conversation/contract.ts';
import { addNote } from './add-note.ts';
import { mentionsSchema, newNoteSchema } from './contract.ts';
import { listMentions, seeMentions } from './mentions.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const noteRoutes = {
  add: apiRoute({
    summary: 'Write a note for colleagues on a case',
    description:
      'Refused with 422 at `confirmed` when it holds words about health, beliefs, origin and the like, until `confirmed` is true.',
    tag,
    scope: 'work',
    params,
    body: newNoteSchema,
    responses: { 201: noteSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await addNote(context, actor, id, body), 201),
  }),
  mentions: apiRoute({
    summary: 'Notes that name whoever asks, and that they have not seen',
    tag,
    scope: 'read',
    responses: { 200: mentionsSchema },
    handle: async ({ context, actor }) => answered(await listMentions(context, actor)),
  }),
  seen: apiRoute({
    summary: 'What names whoever asks on this case is seen',
    tag,
    scope: 'read',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await seeMentions(context, actor, id), 204),
  }),
};
