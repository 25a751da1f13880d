import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import { done } from '../../../../platform/outcome.ts';
import {
  changeTestimonialSchema,
  feedAddressesSchema,
  testimonialSchema,
  testimonialsQuerySchema,
  testimonialsSchema,
} from './contract.ts';
import { feedAddresses } from './feed.ts';
import { getPhoto, getTestimonial, listTestimonials } from './list-testimonials.ts';
import { moderateTestimonial } from './moderate-testimonial.ts';
import { photoHeaders } from './public-routes.ts';

const tag = 'Voices';
const params = z.object({ id: z.uuid() });

export const testimonialRoutes = {
  list: apiRoute({
    summary: 'Testimonials, the newest consent first',
    tag,
    scope: 'read',
    query: testimonialsQuerySchema,
    responses: { 200: testimonialsSchema },
    handle: async ({ context, actor, query }) => answered(await listTestimonials(context, actor, query)),
  }),
  feed: apiRoute({
    summary: 'Where the public reads what is published',
    tag,
    scope: 'read',
    responses: { 200: feedAddressesSchema },
    handle: async ({ context, actor }) => answered(done(feedAddresses(context, actor.orgId))),
  }),
  get: apiRoute({
    summary: 'One testimonial',
    tag,
    scope: 'read',
    params,
    responses: { 200: testimonialSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getTestimonial(context, actor, id)),
  }),
  photo: apiRoute({
    summary: 'The picture of a testimonial, published or not',
    tag,
    scope: 'read',
    params,
    responses: { 200: z.any().describe('A JPEG or PNG') },
    handle: async ({ context, actor, params: { id } }) => {
      const photo = await getPhoto(context, actor, id);
      if (!photo.ok) return photo;
      return done({ status: 200, body: photo.value.bytes, headers: photoHeaders(photo.value.type) });
    },
  }),
  change: apiRoute({
    summary: 'Publish a testimonial, do not, or take it down for its author',
    tag,
    scope: 'work',
    params,
    body: changeTestimonialSchema,
    responses: { 200: testimonialSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await moderateTestimonial(context, actor, id, body)),
  }),
};
