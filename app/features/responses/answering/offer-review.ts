import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { SurveyKind } from '../../surveys/contract.ts';

/** Where a public review can be written. */
export interface ReviewLink {
  readonly siteName: string;
  readonly url: string;
}

/** Asked for each thank-you page that is shown. The entry says whose it is; nobody's by default. */
export type OfferReview = (
  context: Context,
  shown: {
    readonly orgId: OrgId;
    readonly responseId: string;
    readonly kind: SurveyKind;
    readonly score: number;
  },
) => Promise<ReviewLink | null>;

export const offerNothing: OfferReview = async () => null;
