import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { publicRoute } from '../platform/http/route.ts';

/** The page styles itself inline; nothing comes from elsewhere. */
const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/** The OpenAPI document is what the routes say of themselves. Must be registered before them. */
export async function serveApiDocs(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Boucle',
        version: '1',
        description:
          'Net Promoter System. `Authorization: Bearer KEY`. Errors are RFC 9457 problem details. ' +
          'Lists answer `{ items, nextCursor }`; pass `nextCursor` as `cursor` for more. ' +
          'Net Promoter, Net Promoter System, Net Promoter Score, NPS and the NPS-related emoticons are registered ' +
          'trademarks of Bain & Company, Inc., Fred Reichheld and Satmetrix Systems, Inc.',
        license: { name: 'AGPL-3.0-only', url: 'https://www.gnu.org/licenses/agpl-3.0.html' },
      },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: DOCS_POLICY });
}

/** The document itself, for tools. */
export const openApiRoute = (document: () => object) =>
  publicRoute({
    summary: 'What this API offers, as OpenAPI 3.1',
    perMinute: 60,
    handle: async () => document(),
  });
