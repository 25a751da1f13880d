import type { FastifyInstance } from 'fastify';
import { authenticate } from '../features/organizations/authenticate.ts';
import type { Context } from '../platform/context.ts';
import { addRoute, createServer } from '../platform/http/create-server.ts';
import { createMetrics, timeRequests } from '../platform/http/metrics.ts';
import { serveApiDocs } from './api-docs.ts';
import { serveDashboardFiles } from './dashboard-files.ts';
import { routes } from './routes.ts';

/** The HTTP server: every line of the route map, its documentation and the dashboard's files. */
export async function createApi(context: Context): Promise<FastifyInstance> {
  const metrics = createMetrics(context);
  return createServer(context, async (server) => {
    timeRequests(server, metrics);
    await serveApiDocs(server);
    await serveDashboardFiles(server);
    for (const line of routes(metrics, () => server.swagger())) addRoute(server, line, context, authenticate);
  });
}
