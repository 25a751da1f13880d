import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import {
  changeGestureKindSchema,
  gestureKindSchema,
  gestureKindsSchema,
  gestureSettingsSchema,
  newGestureKindSchema,
} from '../contract.ts';
import { addKind, changeKind, listKinds } from './change-kinds.ts';
import { changeGestureSettings, getGestureSettings } from './change-settings.ts';

const tag = 'Gestures';
const params = z.object({ id: z.uuid() });

export const gestureCatalogueRoutes = {
  kinds: apiRoute({
    summary: 'The catalogue of gestures, those in use first',
    tag,
    scope: 'read',
    responses: { 200: gestureKindsSchema },
    handle: async ({ context, actor }) => answered(await listKinds(context, actor)),
  }),
  addKind: apiRoute({
    summary: 'Add a gesture to the catalogue',
    tag,
    scope: 'manage',
    body: newGestureKindSchema,
    responses: { 201: gestureKindSchema },
    handle: async ({ context, actor, body }) => answered(await addKind(context, actor, body), 201),
  }),
  changeKind: apiRoute({
    summary: 'Rename, price or retire a gesture; what was given keeps its cost',
    tag,
    scope: 'manage',
    params,
    body: changeGestureKindSchema,
    responses: { 200: gestureKindSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeKind(context, actor, id, body)),
  }),
  settings: apiRoute({
    summary: 'Budget, cap and approval of gestures',
    tag,
    scope: 'read',
    responses: { 200: gestureSettingsSchema },
    handle: async ({ context, actor }) => answered(await getGestureSettings(context, actor)),
  }),
  changeSettings: apiRoute({
    summary: 'Change the budget, the cap and what needs approval',
    tag,
    scope: 'manage',
    body: gestureSettingsSchema,
    responses: { 200: gestureSettingsSchema },
    handle: async ({ context, actor, body }) => answered(await changeGestureSettings(context, actor, body)),
  }),
};
