import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { countAmbassadors } from './ambassadors/queries.ts';
import { monthsBefore, SCORE_MONTHS } from './ask-kinds.ts';
import type { VoicesSummary } from './contract.ts';
import { countOffers } from './offers/queries.ts';
import { countPassives } from './passives/queries.ts';
import { countVoices } from './people-queries.ts';
import { countReferrals } from './referrals/queries.ts';
import { countTestimonials } from './testimonials/queries.ts';

/** Where everything stands, in a few numbers. */
export async function summarizeVoices(context: Context, actor: Actor): Promise<Outcome<VoicesSummary>> {
  const now = context.clock();
  const since = monthsBefore(now, SCORE_MONTHS);
  const [promoters, testimonials, passives, ambassadors, referrals, offers] = await Promise.all([
    countVoices(context.db, actor, 'promoter', since),
    countTestimonials(context.db, actor, now),
    countPassives(context.db, actor, since),
    countAmbassadors(context.db, actor),
    countReferrals(context.db, actor),
    countOffers(context.db, actor, since, now),
  ]);
  return done({
    months: SCORE_MONTHS,
    promoters: promoters.all,
    asked: promoters.asked,
    testimonials,
    passives,
    ambassadors,
    referrals,
    offers,
  });
}
