import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { publicRoute } from '../platform/http/route.ts';
import { WEB_FOLDER } from './build-web.ts';

/** The bundle's files carry a hash in their names: they never change. */
export async function serveDashboardFiles(server: FastifyInstance): Promise<void> {
  if (!existsSync(join(WEB_FOLDER, 'assets'))) return;
  await server.register(fastifyStatic, {
    root: join(WEB_FOLDER, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
    decorateReply: false,
  });
}

/** One page for every address of the dashboard; what it shows is decided in the browser. */
export const dashboardPage = publicRoute({
  summary: 'The dashboard',
  perMinute: false,
  handle: async (request, reply) => {
    // No organization is called that: an address of the API that is not there.
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    const page = await readFile(join(WEB_FOLDER, 'index.html'), 'utf8');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  },
});
