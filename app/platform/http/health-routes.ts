import { sql } from 'kysely';
import type { Registry } from 'prom-client';
import { publicRoute } from './route.ts';

/** For the machines that watch over this one. */
export const healthRoutes = {
  alive: publicRoute({
    summary: 'The process runs',
    perMinute: false,
    handle: async () => ({ status: 'ok' }),
  }),
  ready: publicRoute({
    summary: 'The database answers',
    perMinute: false,
    handle: async (_request, reply, context) => {
      try {
        await sql`SELECT 1`.execute(context.db);
        return { status: 'ready' };
      } catch {
        return reply.code(503).send({ status: 'the database does not answer' });
      }
    },
  }),
  metrics: (registry: Registry) =>
    publicRoute({
      summary: 'Counts and times for Prometheus',
      perMinute: false,
      handle: async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
    }),
};
