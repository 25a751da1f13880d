import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor, Scope } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Outcome } from '../outcome.ts';

type Infer<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteInput<P, Q, B> {
  readonly context: Context;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
}

/** A route of the API: its shapes, the scope it takes, and one verb to call. */
export interface ApiRoute {
  readonly kind: 'api';
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly scope: Scope;
  /** A key bound to one survey is refused where a route does not know surveys. */
  readonly surveyBound?: 'allowed';
  /** A member who sees some teams only is refused: what this does concerns everybody. */
  readonly teamBound?: 'refused';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly bodyLimit?: number;
  /** The body is a file, handed over as a stream of at most so many bytes; the handler counts them. */
  readonly streamsUpTo?: number;
  readonly responses: Readonly<Record<number, z.ZodType>>;
  handle(input: RouteInput<never, never, never>): Promise<Outcome<Reply>>;
}

/** A page or file that asks nobody who they are (or does so itself). */
export interface PublicRoute {
  readonly kind: 'public';
  readonly summary: string;
  readonly bodyLimit?: number;
  /** A form with a file: its body is handed over as bytes, for `readFileForm`. */
  readonly readsFiles?: boolean;
  /** Requests a minute from one address; `false` where a limit would harm (health checks). */
  readonly perMinute: number | false;
  handle(request: FastifyRequest, reply: FastifyReply, context: Context): Promise<unknown>;
}

export type Route = ApiRoute | PublicRoute;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A line of the route map. */
export type RouteLine = readonly [method: Method, url: string, route: Route];

export function apiRoute<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  route: Omit<ApiRoute, 'kind' | 'handle' | 'params' | 'query' | 'body'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    handle(input: RouteInput<Infer<P>, Infer<Q>, Infer<B>>): Promise<Outcome<Reply>>;
  },
): ApiRoute {
  return { kind: 'api', ...route } as unknown as ApiRoute;
}

export function publicRoute(route: Omit<PublicRoute, 'kind'>): PublicRoute {
  return { kind: 'public', ...route };
}
