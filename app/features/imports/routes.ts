import { Readable } from 'node:stream';
import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { done, refused } from '../../platform/outcome.ts';
import {
  importSchema,
  importsQuerySchema,
  importsSchema,
  MAX_FILE_BYTES,
  planSchema,
  previewSchema,
  uploadQuerySchema,
} from './contract.ts';
import { listProblems } from './list-problems.ts';
import { planImport } from './plan-import.ts';
import { previewImport } from './preview-import.ts';
import { listImports, showImport } from './show-import.ts';
import { cancelImport, startImport } from './start-import.ts';
import { tryImport } from './try-import.ts';
import { uploadImport } from './upload-import.ts';

const tag = 'Imports';
const params = z.object({ id: z.uuid() });
const responses = { 200: importSchema };

export const importRoutes = {
  list: apiRoute({
    summary: 'Files that were brought in, newest first',
    tag,
    scope: 'manage',
    query: importsQuerySchema,
    responses: { 200: importsSchema },
    handle: async ({ context, actor, query }) => answered(await listImports(context, actor, query)),
  }),
  upload: apiRoute({
    summary: 'Upload a CSV or TSV file of contacts or of past answers',
    description:
      'The body is the file itself, as `application/octet-stream`, `text/csv` or `text/tab-separated-values`, up to 1 GB. Nothing is brought in before `start`.',
    tag,
    scope: 'manage',
    query: uploadQuerySchema,
    streamsUpTo: MAX_FILE_BYTES,
    responses: { 201: importSchema },
    handle: async ({ context, actor, query, request: { body, headers } }) => {
      if (!(body instanceof Readable)) return refused('invalid', 'imports:problems.not-a-file');
      const length = Number(headers['content-length'] ?? 0);
      if (length > MAX_FILE_BYTES) return refused('too-large', 'imports:problems.too-large');
      return answered(await uploadImport(context, actor, query, body), 201);
    },
  }),
  get: apiRoute({
    summary: 'One import: its state, how far it is, what was refused',
    tag,
    scope: 'manage',
    params,
    responses,
    handle: async ({ context, actor, params: { id } }) => answered(await showImport(context, actor, id)),
  }),
  preview: apiRoute({
    summary: 'What is in the file, and what its columns seem to be',
    tag,
    scope: 'manage',
    params,
    responses: { 200: previewSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await previewImport(context, actor, id)),
  }),
  plan: apiRoute({
    summary: 'Say what each column becomes, and answer what is asked in `questions`',
    tag,
    scope: 'manage',
    params,
    body: planSchema,
    responses,
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await planImport(context, actor, id, body)),
  }),
  dryRun: apiRoute({
    summary: 'Count what would happen, and write nothing',
    tag,
    scope: 'manage',
    params,
    responses,
    handle: async ({ context, actor, params: { id } }) => answered(await tryImport(context, actor, id)),
  }),
  start: apiRoute({
    summary: 'Bring the file in; it runs by itself, and goes on after a crash',
    tag,
    scope: 'manage',
    params,
    responses,
    handle: async ({ context, actor, params: { id } }) => answered(await startImport(context, actor, id)),
  }),
  cancel: apiRoute({
    summary: 'Stop an import where it is; what is written stays',
    tag,
    scope: 'manage',
    params,
    responses,
    handle: async ({ context, actor, params: { id } }) => answered(await cancelImport(context, actor, id)),
  }),
  problems: apiRoute({
    summary: 'The refused lines, as CSV',
    tag,
    scope: 'manage',
    params,
    query: z.object({ locale: z.enum(['fr', 'en']).optional().describe('The words of the reasons') }),
    responses: { 200: z.any().describe('text/csv') },
    handle: async ({ context, actor, locale: asked, query, params: { id } }) => {
      const locale = query.locale ?? asked;
      const outcome = await listProblems(context, actor, id, locale);
      if (!outcome.ok) return outcome;
      const headers = {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${locale === 'fr' ? 'lignes-refusees' : 'refused-lines'}.csv"`,
      };
      return done({ status: 200, body: outcome.value, headers });
    },
  }),
};
