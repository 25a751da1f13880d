import type { FastifyReply } from 'fastify';
import type { AskKind } from './ask-kinds.ts';
import type { AskVisit } from './pages/page-of-ask.ts';
import { showTestimonial, submitTestimonial } from './testimonials/testimonial-page.ts';

/** What stands behind the link of each kind of ask: a page that changes nothing, and what its forms do. */
export const ASK_PAGES: Readonly<
  Record<
    AskKind,
    { show(visit: AskVisit): Promise<FastifyReply>; submit(visit: AskVisit): Promise<FastifyReply> }
  >
> = {
  testimonial: { show: showTestimonial, submit: submitTestimonial },
};
