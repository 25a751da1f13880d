import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { changeClockSettings, getClockSettings } from './change-clock-settings.ts';
import { changeClockSettingsSchema, clockSettingsSchema } from './contract.ts';

const tag = 'Case settings';

export const clockRoutes = {
  get: apiRoute({
    summary: 'How fast a customer is to be reached, and who is told when nobody was',
    tag,
    scope: 'read',
    responses: { 200: clockSettingsSchema },
    handle: async ({ context, actor }) => answered(await getClockSettings(context, actor)),
  }),
  change: apiRoute({
    summary: 'Change the clocks and the ladder; clocks that run are computed anew',
    tag,
    scope: 'manage',
    body: changeClockSettingsSchema,
    responses: { 200: clockSettingsSchema },
    handle: async ({ context, actor, body }) => answered(await changeClockSettings(context, actor, body)),
  }),
};
