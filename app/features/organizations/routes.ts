import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { answered } from '../../platform/http/answered.ts';
import { sendProblem } from '../../platform/http/problem.ts';
import { apiRoute, publicRoute } from '../../platform/http/route.ts';
import { done } from '../../platform/outcome.ts';
import { isOwnPage } from './authenticate.ts';
import {
  apiKeySchema,
  auditEntrySchema,
  createdApiKeySchema,
  firstRunSchema,
  lookSchema,
  newApiKeySchema,
  organizationSchema,
  signInSchema,
  updateOrganizationSchema,
} from './contract.ts';
import { createApiKey } from './create-api-key.ts';
import { type CreateOptions, createOrganization } from './create-organization.ts';
import { deleteDemonstration } from './delete-demonstration.ts';
import { fieldProblems } from './field-problems.ts';
import { getOrganization } from './get-organization.ts';
import { getSession } from './get-session.ts';
import { listApiKeys } from './list-api-keys.ts';
import { listAuditLog } from './list-audit-log.ts';
import { lookAtDemonstration } from './look-at-demonstration.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { isSetupToken } from './setup-token.ts';
import { signIn, signOut } from './sign-in.ts';
import { type AfterZoneChange, settingsOf, updateOrganization } from './update-organization.ts';

const tag = 'Organization';

/** Few enough that a password cannot be guessed, many enough for a person who forgot theirs. */
const SIGN_INS_PER_MINUTE = 10;

const isForeign = (request: FastifyRequest, context: Context): boolean => !isOwnPage(request, context);

const forbid = (reply: FastifyReply, context: Context) =>
  sendProblem(reply, { code: 'forbidden', message: 'forbidden' }, context.translate);

export const organizationRoutes = {
  session: publicRoute({
    summary: 'Who is signed in',
    perMinute: 600,
    handle: async (request, reply, context) => {
      const { session, cookies } = await getSession(context, request.headers);
      return reply.header('cache-control', 'no-store').header('set-cookie', cookies).send(session);
    },
  }),
  signIn: publicRoute({
    summary: 'Sign in with a password',
    perMinute: SIGN_INS_PER_MINUTE,
    handle: async (request, reply, context) => {
      if (isForeign(request, context)) return forbid(reply, context);
      const parsed = signInSchema.safeParse(request.body);
      if (!parsed.success) {
        const fields = fieldProblems(parsed.error);
        return sendProblem(reply, { code: 'invalid', message: 'invalid', fields }, context.translate);
      }
      const outcome = await signIn(context, parsed.data, request.headers);
      if (!outcome.ok) return sendProblem(reply, outcome.problem, context.translate);
      const { cookies, needsCode } = outcome.value;
      return reply.header('set-cookie', cookies).send({ needsCode });
    },
  }),
  signOut: publicRoute({
    summary: 'Sign out',
    perMinute: 60,
    handle: async (request, reply, context) => {
      if (isForeign(request, context)) return forbid(reply, context);
      return reply.header('set-cookie', await signOut(context, request.headers)).send({ ok: true });
    },
  }),
  firstRun: (furnish: (input: { organization: string; locale: 'fr' | 'en' }) => CreateOptions['furnish']) =>
    publicRoute({
      summary: 'Make the first organization',
      perMinute: SIGN_INS_PER_MINUTE,
      handle: async (request, reply, context) => {
        if (isForeign(request, context)) return forbid(reply, context);
        const parsed = firstRunSchema.safeParse(request.body);
        const fields = parsed.success ? {} : fieldProblems(parsed.error);
        if (parsed.success && !isSetupToken(context.secrets, parsed.data.setupToken)) {
          fields.setupToken = 'organizations:problems.setup-token';
        }
        if (!parsed.success || Object.keys(fields).length > 0) {
          return sendProblem(reply, { code: 'invalid', message: 'invalid', fields }, context.translate);
        }
        const { setupToken: _setupToken, ...input } = parsed.data;
        const outcome = await createOrganization(context, input, {
          onlyFirst: true,
          furnish: furnish(input),
        });
        if (!outcome.ok) return sendProblem(reply, outcome.problem, context.translate);
        const session = await signIn(context, input, request.headers);
        const cookies = session.ok ? session.value.cookies : [];
        return reply.code(201).header('set-cookie', cookies).send({ slug: outcome.value.slug });
      },
    }),
  look: publicRoute({
    summary: 'Look at the demonstration before the first organization is made',
    perMinute: SIGN_INS_PER_MINUTE,
    handle: async (request, reply, context) => {
      if (isForeign(request, context)) return forbid(reply, context);
      const parsed = lookSchema.safeParse(request.body);
      const setupToken = parsed.success ? parsed.data.setupToken : '';
      const outcome = await lookAtDemonstration(context, setupToken, request.headers);
      if (!outcome.ok) return sendProblem(reply, outcome.problem, context.translate);
      const { slug, cookies } = outcome.value;
      return reply.header('set-cookie', cookies).send({ slug });
    },
  }),
  deleteDemonstration: apiRoute({
    summary: 'Delete the demonstration with all that is in it; a real organization is refused',
    tag,
    scope: 'manage',
    responses: { 200: z.object({ ok: z.literal(true) }) },
    handle: async ({ context, actor }) => answered(await deleteDemonstration(context, actor)),
  }),
  get: apiRoute({
    summary: 'The organization and its settings',
    tag,
    scope: 'read',
    responses: { 200: organizationSchema },
    handle: async ({ context, actor }) =>
      answered(done(settingsOf(await getOrganization(context.db, actor.orgId)))),
  }),
  update: (afterZoneChange: AfterZoneChange) =>
    apiRoute({
      summary: 'Change the organization’s settings',
      tag,
      scope: 'manage',
      body: updateOrganizationSchema,
      responses: { 200: organizationSchema },
      handle: async ({ context, actor, body }) =>
        answered(await updateOrganization(context, actor, body, afterZoneChange)),
    }),
  listApiKeys: apiRoute({
    summary: 'API keys, revoked ones included',
    tag,
    scope: 'manage',
    responses: { 200: z.object({ items: z.array(apiKeySchema) }) },
    handle: async ({ context, actor }) => answered(await listApiKeys(context, actor)),
  }),
  createApiKey: apiRoute({
    summary: 'Make an API key; it is shown once',
    tag,
    scope: 'manage',
    body: newApiKeySchema,
    responses: { 201: createdApiKeySchema },
    handle: async ({ context, actor, body }) => answered(await createApiKey(context, actor, body), 201),
  }),
  revokeApiKey: apiRoute({
    summary: 'Revoke an API key',
    tag,
    scope: 'manage',
    params: z.object({ id: z.uuid() }),
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await revokeApiKey(context, actor, id), 204),
  }),
  listAuditLog: apiRoute({
    summary: 'Who wrote what, newest first',
    tag,
    scope: 'manage',
    query: z.object({
      cursor: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    responses: { 200: z.object({ items: z.array(auditEntrySchema), nextCursor: z.string().nullable() }) },
    handle: async ({ context, actor, query }) => answered(await listAuditLog(context, actor, query)),
  }),
};
