import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { publicRoute } from '../../../../platform/http/route.ts';
import { isId } from '../../../../platform/ids.ts';
import { sendGoneLink } from '../../../distribution/pages/gone-link-page.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { etagOf, feedOwner, readFeed } from './feed.ts';
import { feedPage } from './feed-page.ts';
import { FEED_SCRIPT } from './feed-script.ts';
import { selectFeedPhoto } from './queries.ts';

/** A busy site behind one address of a proxy asks this often. */
const PER_MINUTE = 3_000;

/** Well under the minute within which what is withdrawn must be gone from everywhere. */
const CACHED_SECONDS = 30;

const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': `public, max-age=${CACHED_SECONDS}`,
};

type Answer = (
  orgId: OrgId,
  token: string,
) => Promise<{ body: string | Buffer; headers: Record<string, string> } | null>;

async function answerFeed(request: FastifyRequest, reply: FastifyReply, context: Context, answer: Answer) {
  const { token } = request.params as { token: string };
  const orgId = feedOwner(context, token);
  const found = orgId === null ? null : await answer(orgId, token);
  if (found === null) return sendGoneLink(request, reply, context);
  const { body, headers } = found;
  const etag = etagOf(body.toString('base64'));
  reply.headers({ ...headers, ...OPEN_TO_ALL, etag });
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body);
}

/** What the world may read of those who agreed to it. */
export const feedRoutes = {
  json: publicRoute({
    summary: 'The published testimonials, for any site: CORS is open',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) =>
      answerFeed(request, reply, context, async (orgId, token) => ({
        body: JSON.stringify({ items: await readFeed(context, orgId, token) }),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      })),
  }),
  page: publicRoute({
    summary: 'The published testimonials as a page for an iframe',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) =>
      answerFeed(request, reply, context, async (orgId, token) => {
        const { name, locale } = await getOrganization(context.db, orgId);
        const title = context.translate(locale, 'promoters:page.feed-title', { organization: name });
        return feedPage(await readFeed(context, orgId, token), locale, title);
      }),
  }),
  script: publicRoute({
    summary: 'A script that writes the published testimonials where it stands',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) =>
      answerFeed(request, reply, context, async () => ({
        body: FEED_SCRIPT,
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
      })),
  }),
  photo: publicRoute({
    summary: 'The picture of a published testimonial',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) =>
      answerFeed(request, reply, context, async (orgId) => {
        const { id } = request.params as { id: string };
        const photo = isId(id) ? await selectFeedPhoto(context.db, orgId, id, context.clock()) : null;
        return photo === null ? null : { body: photo.bytes, headers: photoHeaders(photo.type) };
      }),
  }),
};

/** A picture and never anything else, whatever a browser makes of its bytes. */
export const photoHeaders = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'content-disposition': 'inline; filename="photo"',
});
