import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { addWordSchema, correctionsSchema, correctTextSchema, wordSchema, wordsSchema } from './contract.ts';
import { correctText } from './correct-text.ts';
import { addWord, listWords, removeWord } from './words/change-words.ts';

const tag = 'Corrector';

export const correctorRoutes = {
  correct: apiRoute({
    summary: 'Spelling, grammar, typography and tone of a text, in French or English',
    description:
      'Read on this server, neither kept nor logged. It is sent on only when the instance names a LanguageTool of its own; `service` then says which.',
    tag,
    scope: 'work',
    body: correctTextSchema,
    responses: { 200: correctionsSchema },
    handle: async ({ context, actor, body, locale }) =>
      answered(await correctText(context, actor, body, locale)),
  }),
  words: apiRoute({
    summary: 'Words of the organization that are no faults',
    tag,
    scope: 'read',
    responses: { 200: wordsSchema },
    handle: async ({ context, actor }) => answered(await listWords(context, actor)),
  }),
  addWord: apiRoute({
    summary: 'Add a word to those of the organization',
    tag,
    scope: 'work',
    body: addWordSchema,
    responses: { 201: wordSchema },
    handle: async ({ context, actor, body }) => answered(await addWord(context, actor, body), 201),
  }),
  removeWord: apiRoute({
    summary: 'Take a word out of those of the organization',
    tag,
    scope: 'manage',
    params: z.object({ id: z.uuid() }),
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) => answered(await removeWord(context, actor, id), 204),
  }),
};
