import type { FastifyInstance } from 'fastify';
import { type RawBuilder, sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from '../context.ts';

/** What an operator watches, for Prometheus. Counts only: nothing of any organization. */
export function createMetrics(context: Context): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const count = (name: string, help: string, table: string, where: RawBuilder<unknown> = sql`true`): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const { rows } = await sql<{ n: number }>`
          SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${where}`.execute(context.db);
        this.set(rows[0]?.n ?? 0);
      },
    });
  };
  count('boucle_outbox_waiting', 'Facts that no one has been told yet', 'outbox');
  count(
    'boucle_jobs_waiting',
    'Jobs that are due or under way',
    'jobs.job',
    sql`state < 'completed' AND start_after <= ${context.clock()}`,
  );
  count('boucle_mails_queued', 'Mails that wait to be sent', 'mails', sql`state = 'queued'`);
  count('boucle_mails_failed', 'Mails that were given up', 'mails', sql`state = 'failed'`);
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
