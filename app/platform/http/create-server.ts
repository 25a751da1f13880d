import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Actor } from '../actor.ts';
import { may } from '../actor.ts';
import type { Context } from '../context.ts';
import { localeFrom } from '../i18n/locale.ts';
import type { Outcome } from '../outcome.ts';
import { problemHandler, sendProblem } from './problem.ts';
import type { ApiRoute, PublicRoute, RouteLine } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { FILE_TIMEOUT_MS, streamBodies } from './streamed-body.ts';

export type Authenticate = (request: FastifyRequest, context: Context) => Promise<Outcome<Actor>>;

/** A JSON body of a single answer or a form. Imports stream and set their own limit. */
const BODY_LIMIT = 256 * 1024;

export async function createServer(
  context: Context,
  register: (server: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    // A line for each request would drown what matters; the metrics count them.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: context.config.trustProxy,
    bodyLimit: BODY_LIMIT,
    // The longest that any body may take; all but files are held to a minute.
    requestTimeout: FILE_TIMEOUT_MS,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(problemHandler(context.translate));
  server.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, { code: 'not-found', message: 'not-found' }, context.translate),
  );
  server.addHook('onRequest', securityHeaders(context.config.publicUrl));
  await server.register(formbody, { bodyLimit: BODY_LIMIT });
  // RFC 8058 lets a mail provider post its one click as a multipart form: only a form with a file is read.
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (request, body, done) =>
    done(null, request.routeOptions.config.readsFiles === true ? body : undefined),
  );
  streamBodies(server);
  await server.register(rateLimit, { global: false });
  server.decorateRequest('actor', null);
  await register(server);
  return server;
}

/** Adds one line of the route map. */
export function addRoute(
  server: FastifyInstance,
  [method, url, route]: RouteLine,
  context: Context,
  authenticate: Authenticate,
): void {
  if (route.kind === 'public') addPublicRoute(server, method, url, route, context);
  else addApiRoute(server, method, url, route, context, authenticate);
}

function addPublicRoute(
  server: FastifyInstance,
  method: RouteLine[0],
  url: string,
  route: PublicRoute,
  context: Context,
): void {
  server.route({
    method,
    url,
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    schema: { hide: true, summary: route.summary },
    config: {
      readsFiles: route.readsFiles === true,
      ...(route.perMinute !== false && { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } }),
    },
    handler: (request, reply) => route.handle(request, reply, context),
  });
}

function addApiRoute(
  server: FastifyInstance,
  method: RouteLine[0],
  url: string,
  route: ApiRoute,
  context: Context,
  authenticate: Authenticate,
): void {
  server.route({
    method,
    url,
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    config: { streams: route.streamsUpTo !== undefined },
    schema: {
      summary: route.summary,
      ...(route.description !== undefined && { description: route.description }),
      tags: [route.tag],
      security: [{ key: [] }],
      ...(route.params && { params: route.params }),
      ...(route.query && { querystring: route.query }),
      ...(route.body && { body: route.body }),
      response: route.responses,
    },
    // Before parsing: a stranger learns nothing from the shape of an error.
    onRequest: async (request, reply) => {
      const outcome = await authenticate(request, context);
      const problem = outcome.ok ? refusal(outcome.value, route) : outcome.problem;
      if (problem !== null) return sendProblem(reply, problem, context.translate);
      request.actor = outcome.ok ? outcome.value : null;
    },
    handler: async (request, reply) => answer(request, reply, route, context),
  });
}

function refusal(actor: Actor, route: ApiRoute) {
  const bound = actor.surveyId !== null && route.surveyBound !== 'allowed';
  const isTooWide = actor.teams !== null && route.teamBound === 'refused';
  return bound || isTooWide || !may(actor, route.scope)
    ? ({ code: 'forbidden', message: 'forbidden' } as const)
    : null;
}

async function answer(request: FastifyRequest, reply: FastifyReply, route: ApiRoute, context: Context) {
  const actor = request.actor;
  if (actor === null) throw new Error('a route was reached without an actor');
  const outcome = await route.handle({
    context,
    actor,
    locale: localeFrom(request.headers['accept-language'], 'en'),
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    request,
  });
  if (!outcome.ok) return sendProblem(reply, outcome.problem, context.translate);
  const { status, body, headers } = outcome.value;
  return reply
    .code(status)
    .headers(headers ?? {})
    .send(body);
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    readsFiles?: boolean;
  }
}
