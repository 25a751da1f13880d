import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import { askPeople } from './ask-people.ts';
import {
  askedPeopleSchema,
  askPeopleSchema,
  voicesQuerySchema,
  voicesSchema,
  voicesSummarySchema,
} from './contract.ts';
import { listVoices } from './list-voices.ts';
import { summarizeVoices } from './summarize-voices.ts';
import { voiceSettingsSchema } from './thanks/contract.ts';
import { changeSettings, settingsOf } from './thanks/voice-settings.ts';

const tag = 'Voices';

export const voiceRoutes = {
  summary: apiRoute({
    summary: 'How many promoters were asked for something, and what came of it',
    tag,
    scope: 'read',
    query: z.object({}),
    responses: { 200: voicesSummarySchema },
    handle: async ({ context, actor }) => answered(await summarizeVoices(context, actor)),
  }),
  promoters: apiRoute({
    summary: 'People whose last NPS score is 9 or 10, and what each was asked for',
    tag,
    scope: 'read',
    query: voicesQuerySchema,
    responses: { 200: voicesSchema },
    handle: async ({ context, actor, query }) =>
      answered(await listVoices(context, actor, 'promoter', query)),
  }),
  ask: apiRoute({
    summary: 'Ask people for one thing, each by a mail with a link of their own',
    description:
      'The same is not asked of the same person twice within a year. Whoever opted out, bounced or refused is skipped, and told in the answer.',
    tag,
    scope: 'work',
    body: askPeopleSchema,
    responses: { 200: askedPeopleSchema },
    handle: async ({ context, actor, body }) => answered(await askPeople(context, actor, body)),
  }),
  settings: apiRoute({
    summary: 'How promoters are thanked, and how often anybody is asked for the same',
    tag,
    scope: 'read',
    query: z.object({}),
    responses: { 200: voiceSettingsSchema },
    handle: async ({ context, actor }) => answered(done(await settingsOf(context.db, actor.orgId))),
  }),
  changeSettings: apiRoute({
    summary: 'Set how promoters are thanked, and how often anybody is asked for the same',
    tag,
    scope: 'manage',
    body: voiceSettingsSchema,
    responses: { 200: voiceSettingsSchema },
    handle: async ({ context, actor, body }) => answered(await changeSettings(context, actor, body)),
  }),
};
