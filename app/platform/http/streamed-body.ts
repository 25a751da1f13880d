import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How files are sent. */
const FILE_TYPES = ['application/octet-stream', 'text/csv', 'text/tab-separated-values'];

/** What waits behind a slow client is cut, so that idle sockets cannot pile up. */
const BODY_TIMEOUT_MS = 60_000;

/** A gigabyte over a line of 3 Mbit/s. */
export const FILE_TIMEOUT_MS = 3_600_000;

class UnsupportedMediaType extends Error {
  readonly statusCode = 415;
}

const isStreamed = (request: FastifyRequest): boolean => request.routeOptions.config.streams === true;

/** Files reach the routes that ask for one as they come; every other body is small and soon there. */
export function streamBodies(server: FastifyInstance): void {
  server.addContentTypeParser(FILE_TYPES, (request, payload, done) => {
    if (isStreamed(request)) done(null, payload);
    else done(new UnsupportedMediaType());
  });
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw, headers } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (hasBody && !isStreamed(request)) {
      const timer = setTimeout(() => raw.destroy(), BODY_TIMEOUT_MS).unref();
      raw.once('close', () => clearTimeout(timer));
      raw.once('end', () => clearTimeout(timer));
    }
    done();
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    streams?: boolean;
  }
}
