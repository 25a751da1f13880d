import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import { sendProblem } from '../../../platform/http/problem.ts';
import { type PublicRoute, publicRoute } from '../../../platform/http/route.ts';
import { type Locale, localeFrom } from '../../../platform/i18n/locale.ts';
import { type Outcome, type Problem, refused } from '../../../platform/outcome.ts';
import { isOwnPage } from '../authenticate.ts';
import { fieldProblems } from '../field-problems.ts';
import { type Person, personOf } from './person.ts';

export interface Visit<B> {
  readonly context: Context;
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly body: B;
}

export interface OwnVisit<B> extends Visit<B> {
  readonly person: Person;
}

/** What is sent back: nothing, a body, cookies. */
export interface Reception {
  readonly body?: object;
  readonly cookies?: readonly string[];
}

interface Form<B extends z.ZodType> {
  readonly summary: string;
  /** From one address: few enough that nothing can be guessed. */
  readonly perMinute: number;
  readonly body: B;
}

/** A form of ours that anybody may send, from a page of ours. */
export function openForm<B extends z.ZodType>(
  form: Form<B> & { handle(visit: Visit<z.output<B>>): Promise<Outcome<Reception>> },
): PublicRoute {
  return publicRoute({
    summary: form.summary,
    perMinute: form.perMinute,
    handle: async (request, reply, context) => {
      const visit = visitOf(request, context, form.body);
      return receive(reply, context, visit.ok ? await form.handle(visit.value) : visit);
    },
  });
}

/** A form about oneself: for whoever is signed in, and not for API keys. */
export function ownForm<B extends z.ZodType>(
  form: Form<B> & { handle(visit: OwnVisit<z.output<B>>): Promise<Outcome<Reception>> },
): PublicRoute {
  return publicRoute({
    summary: form.summary,
    perMinute: form.perMinute,
    handle: async (request, reply, context) => {
      const person = await personOf(context, request.headers);
      if (person === null) return receive(reply, context, refused('unauthenticated', 'unauthenticated'));
      const visit = visitOf(request, context, form.body);
      return receive(reply, context, visit.ok ? await form.handle({ ...visit.value, person }) : visit);
    },
  });
}

/** What somebody reads about themselves. */
export function ownReading(reading: {
  readonly summary: string;
  handle(visit: OwnVisit<undefined>): Promise<Outcome<Reception>>;
}): PublicRoute {
  return publicRoute({
    summary: reading.summary,
    perMinute: 120,
    handle: async (request, reply, context) => {
      const person = await personOf(context, request.headers);
      if (person === null) return receive(reply, context, refused('unauthenticated', 'unauthenticated'));
      const locale = localeFrom(request.headers['accept-language'], 'en');
      return receive(
        reply,
        context,
        await reading.handle({ context, locale, request, body: undefined, person }),
      );
    },
  });
}

function visitOf<B extends z.ZodType>(
  request: FastifyRequest,
  context: Context,
  schema: B,
): Outcome<Visit<z.output<B>>> {
  if (!isOwnPage(request, context)) return refused('forbidden', 'forbidden');
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) return refused('invalid', 'invalid', { fields: fieldProblems(parsed.error) });
  const locale = localeFrom(request.headers['accept-language'], 'en');
  return { ok: true, value: { context, locale, request, body: parsed.data } };
}

function receive(reply: FastifyReply, context: Context, outcome: Outcome<Reception>): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (!outcome.ok) return sendProblem(reply, waitFor(reply, outcome.problem), context.translate);
  const { body, cookies } = outcome.value;
  if (cookies !== undefined) reply.header('set-cookie', cookies);
  return reply.send(body ?? { ok: true });
}

/** A sentence that says how long to wait says it to machines as well. */
function waitFor(reply: FastifyReply, problem: Problem): Problem {
  const seconds = problem.values?.seconds;
  if (problem.code === 'too-many' && seconds !== undefined) reply.header('retry-after', String(seconds));
  return problem;
}
