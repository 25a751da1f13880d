import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from '../context.ts';

/** What an operator watches, for Prometheus. Counts only: nothing of any organization. */
export function createMetrics(context: Context): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'boucle_waiting',
    help: 'Facts that no one has been told yet, jobs not done yet, mails to be sent',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      // One statement: a fact that becomes a job meanwhile is counted once, never not at all.
      const { rows } = await sql<{ what: string; n: number }>`
        SELECT 'facts' AS what, count(*) AS n FROM outbox
        UNION ALL SELECT 'jobs', count(*) FROM jobs.job WHERE state < 'completed'
        UNION ALL SELECT 'mails', count(*) FROM mails WHERE state = 'queued'`.execute(context.db);
      for (const { what, n } of rows) this.set({ what }, n);
    },
  });
  new Gauge({
    name: 'boucle_mails_failed',
    help: 'Mails that were given up',
    registers: [registry],
    async collect() {
      const { rows } = await sql<{ n: number }>`
        SELECT count(*) AS n FROM mails WHERE state = 'failed'`.execute(context.db);
      this.set(rows[0]?.n ?? 0);
    },
  });
  return registry;
}

/** Times every request by route and status. */
export function timeRequests(server: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'boucle_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  // To find the series of a set of labels costs more than to count in it.
  const series = new Map<string, ReturnType<typeof seconds.labels>>();
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const key = `${request.method} ${route} ${reply.statusCode}`;
    let known = series.get(key);
    if (known === undefined) {
      known = seconds.labels({ method: request.method, route, status: reply.statusCode });
      series.set(key, known);
    }
    known.observe(reply.elapsedTime / 1000);
    done();
  });
}
