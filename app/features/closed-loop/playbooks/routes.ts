import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import { activatePlaybook } from './activate-playbook.ts';
import {
  activateSchema,
  pageQuerySchema,
  pauseSchema,
  playbookSchema,
  playbooksSchema,
  startersSchema,
  writePlaybookSchema,
} from './contract.ts';
import { getPlaybook, listPlaybooks } from './list-playbooks.ts';
import { pausePlaybook, removePlaybook } from './pause-playbook.ts';
import { dryRunSchema } from './run-contract.ts';
import { starters } from './starters.ts';
import { tryPlaybook } from './try-playbook.ts';
import { changePlaybook, createPlaybook } from './write-playbook.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });
const manage = { tag, scope: 'manage' } as const;

export const playbookRoutes = {
  list: apiRoute({
    summary: 'Playbooks: what happens by itself',
    tag,
    scope: 'read',
    query: pageQuerySchema,
    responses: { 200: playbooksSchema },
    handle: async ({ context, actor, query }) => answered(await listPlaybooks(context, actor, query)),
  }),
  starters: apiRoute({
    summary: 'Playbooks to begin with, in your language; none is kept or active by itself',
    tag,
    scope: 'read',
    responses: { 200: startersSchema },
    handle: async ({ context, locale }) =>
      done({ status: 200, body: { items: starters(context.translate, locale) } }),
  }),
  create: apiRoute({
    ...manage,
    summary: 'Write a playbook; it starts nothing until it is activated',
    body: writePlaybookSchema,
    responses: { 201: playbookSchema },
    handle: async ({ context, actor, body }) => answered(await createPlaybook(context, actor, body), 201),
  }),
  get: apiRoute({
    summary: 'One playbook, as it was written last',
    tag,
    scope: 'read',
    params,
    responses: { 200: playbookSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getPlaybook(context, actor, id)),
  }),
  change: apiRoute({
    ...manage,
    summary: 'Write a playbook anew: another version, which starts runs once it is activated',
    params,
    body: writePlaybookSchema,
    responses: { 200: playbookSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changePlaybook(context, actor, id, body)),
  }),
  remove: apiRoute({
    ...manage,
    summary: 'Take a playbook out of the list; its runs stop',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await removePlaybook(context, actor, id), 204),
  }),
  dryRun: apiRoute({
    ...manage,
    summary: 'What its newest version would have done for the answers of the last 30 days; nothing is sent',
    params,
    responses: { 200: dryRunSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await tryPlaybook(context, actor, id)),
  }),
  activate: apiRoute({
    ...manage,
    summary: 'Let its newest version start runs; its dry run must have been seen',
    params,
    body: activateSchema,
    responses: { 200: playbookSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await activatePlaybook(context, actor, id, body)),
  }),
  pause: apiRoute({
    ...manage,
    summary: 'Start no more runs; those under way go on or stop',
    params,
    body: pauseSchema,
    responses: { 200: playbookSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await pausePlaybook(context, actor, id, body)),
  }),
};
