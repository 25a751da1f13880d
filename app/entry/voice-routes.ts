import { ambassadorRoutes } from '../features/closed-loop/promoters/ambassadors/routes.ts';
import { marketingListRoutes } from '../features/closed-loop/promoters/lists/routes.ts';
import { offerRoutes } from '../features/closed-loop/promoters/offers/routes.ts';
import { passiveRoutes } from '../features/closed-loop/promoters/passives/routes.ts';
import { askPageRoutes } from '../features/closed-loop/promoters/public-routes.ts';
import { referralRoutes } from '../features/closed-loop/promoters/referrals/public-routes.ts';
import { referralApiRoutes } from '../features/closed-loop/promoters/referrals/routes.ts';
import { publicReviewRoutes } from '../features/closed-loop/promoters/reviews/routes.ts';
import { voiceRoutes } from '../features/closed-loop/promoters/routes.ts';
import { feedRoutes } from '../features/closed-loop/promoters/testimonials/public-routes.ts';
import { testimonialRoutes } from '../features/closed-loop/promoters/testimonials/routes.ts';
import { taskRoutes } from '../features/closed-loop/tasks/routes.ts';
import type { RouteLine } from '../platform/http/route.ts';

/** What promoters and passives open, those whom they send, and the public. */
export const VOICE_PAGES: readonly RouteLine[] = [
  ['GET', '/v/:token', askPageRoutes.open],
  ['POST', '/v/:token', askPageRoutes.submit],
  ['GET', '/v/:token/calendar.ics', askPageRoutes.calendar],
  ['GET', '/v/:token/stop', askPageRoutes.askStop],
  ['POST', '/v/:token/stop', askPageRoutes.stop],
  ['GET', '/r/:token', referralRoutes.open],
  ['POST', '/r/:token', referralRoutes.submit],
  ['GET', '/public/testimonials/:token', feedRoutes.page],
  ['GET', '/public/testimonials/:token.json', feedRoutes.json],
  ['GET', '/public/testimonials/:token.js', feedRoutes.script],
  ['GET', '/public/testimonials/:token/photos/:id', feedRoutes.photo],
];

/** The voices in the API. */
export const VOICE_API: readonly RouteLine[] = [
  ['GET', '/api/v1/voices', voiceRoutes.summary],
  ['GET', '/api/v1/promoters', voiceRoutes.promoters],
  ['POST', '/api/v1/asks', voiceRoutes.ask],
  ['GET', '/api/v1/voice-settings', voiceRoutes.settings],
  ['PUT', '/api/v1/voice-settings', voiceRoutes.changeSettings],
  ['GET', '/api/v1/passives', passiveRoutes.list],
  ['POST', '/api/v1/passive-tasks', passiveRoutes.makeTask],
  ['PATCH', '/api/v1/passive-tasks/:id', taskRoutes.change],
  ['GET', '/api/v1/referrals', referralApiRoutes.list],
  ['PATCH', '/api/v1/referrals/:id', referralApiRoutes.change],
  ['DELETE', '/api/v1/referrals/:id', referralApiRoutes.forget],
  ['GET', '/api/v1/ambassadors', ambassadorRoutes.list],
  ['DELETE', '/api/v1/ambassadors/:id', ambassadorRoutes.end],
  ['GET', '/api/v1/offers', offerRoutes.list],
  ['POST', '/api/v1/offers', offerRoutes.create],
  ['GET', '/api/v1/offers/:id', offerRoutes.get],
  ['PUT', '/api/v1/offers/:id', offerRoutes.change],
  ['POST', '/api/v1/offers/:id/end', offerRoutes.end],
  ['GET', '/api/v1/offers/:id/candidates', offerRoutes.candidates],
  ['POST', '/api/v1/offers/:id/invitations', offerRoutes.invite],
  ['GET', '/api/v1/offer-guests', offerRoutes.guests],
  ['GET', '/api/v1/offer-guests/export', offerRoutes.exportGuests],
  ['PATCH', '/api/v1/offer-guests/:id', offerRoutes.changeGuest],
  ['GET', '/api/v1/marketing-lists', marketingListRoutes.list],
  ['GET', '/api/v1/marketing-lists/export', marketingListRoutes.export],
  ['GET', '/api/v1/public-review', publicReviewRoutes.get],
  ['PUT', '/api/v1/public-review', publicReviewRoutes.change],
  ['GET', '/api/v1/testimonials', testimonialRoutes.list],
  ['GET', '/api/v1/testimonials/feed', testimonialRoutes.feed],
  ['GET', '/api/v1/testimonials/:id', testimonialRoutes.get],
  ['GET', '/api/v1/testimonials/:id/photo', testimonialRoutes.photo],
  ['PATCH', '/api/v1/testimonials/:id', testimonialRoutes.change],
];
