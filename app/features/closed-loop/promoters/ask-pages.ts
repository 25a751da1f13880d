import type { FastifyReply } from 'fastify';
import { showAmbassador, submitAmbassador } from './ambassadors/ambassador-page.ts';
import type { AskKind } from './ask-kinds.ts';
import { showOffer, submitOffer } from './offers/offer-page.ts';
import type { AskVisit } from './pages/page-of-ask.ts';
import { showFollowUp, submitFollowUp } from './passives/follow-up-page.ts';
import { showReferral, submitReferral } from './referrals/referral-page.ts';
import { showTestimonial, submitTestimonial } from './testimonials/testimonial-page.ts';
import { showThanks, submitThanks } from './thanks/thanks-page.ts';

/** What stands behind the link of each kind of ask: a page that changes nothing, and what its forms do. */
export const ASK_PAGES: Readonly<
  Record<
    AskKind,
    { show(visit: AskVisit): Promise<FastifyReply>; submit(visit: AskVisit): Promise<FastifyReply> }
  >
> = {
  thanks: { show: showThanks, submit: submitThanks },
  testimonial: { show: showTestimonial, submit: submitTestimonial },
  referral: { show: showReferral, submit: submitReferral },
  ambassador: { show: showAmbassador, submit: submitAmbassador },
  offer: { show: showOffer, submit: submitOffer },
  'follow-up': { show: (visit) => showFollowUp(visit), submit: submitFollowUp },
};
