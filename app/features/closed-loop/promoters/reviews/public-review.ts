import { type Actor, may, type OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { OfferReview } from '../../../responses/answering/offer-review.ts';
import { bandOf } from '../../../surveys/scale.ts';
import type { ChangePublicReview, PublicReview } from './contract.ts';
import { countOffers, insertOffer, selectPublicReview, upsertPublicReview } from './queries.ts';

export async function getPublicReview(context: Context, actor: Actor): Promise<Outcome<PublicReview>> {
  const { orgId } = actor;
  const row = await selectPublicReview(context.db, orgId);
  return done({
    audience: row?.isOn === true ? 'everyone' : 'nobody',
    siteName: row?.siteName ?? '',
    url: row?.url ?? '',
    since: row?.changedAt.toISOString() ?? null,
    offers: await countOffers(context.db, orgId, row?.changedAt ?? new Date(0)),
  });
}

/** To everybody who answers, or to nobody, and never for a reward: the rest is refused, with the reason. */
export async function changePublicReview(
  context: Context,
  actor: Actor,
  { audience, siteName, url, reward }: ChangePublicReview,
): Promise<Outcome<PublicReview>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const isOn = audience === 'everyone';
  const fields = {
    ...(!isOn && audience !== 'nobody' && { audience: 'promoters:problems.review-gating' }),
    ...(reward !== '' && { reward: 'promoters:problems.review-reward' }),
    ...(isOn && siteName === '' && { siteName: 'promoters:problems.review-site' }),
    ...(((isOn && url === '') || (url !== '' && !isWebAddress(url))) && {
      url: 'promoters:problems.review-url',
    }),
  };
  if (Object.keys(fields).length > 0) return refused('invalid', 'invalid', { fields });
  await context.db.transaction().execute(async (tx) => {
    await upsertPublicReview(tx, actor.orgId, { isOn, siteName, url }, now);
    const entry = {
      action: 'public-review.changed',
      subjectType: 'organization',
      subjectId: null,
      details: { audience, url },
    };
    await recordAudit(tx, actor, entry, now);
  });
  return getPublicReview(context, actor);
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.protocol === 'https:' && url.username === '' && url.hostname.includes('.');
}

/** The link for a thank-you page: the same for every score, which is why the score is not asked for. */
const linkFor = async (context: Context, orgId: OrgId) => {
  const row = await selectPublicReview(context.db, orgId);
  return row?.isOn === true ? { siteName: row.siteName, url: row.url } : null;
};

/** What the thank-you page shows to everybody alike, with a note for the proof. */
export const offerReview: OfferReview = async (context, { orgId, responseId, kind, score }) => {
  const link = await linkFor(context, orgId);
  const offer = { responseId, band: bandOf(kind, score), hasLink: link !== null };
  await insertOffer(context.db, orgId, offer, context.clock());
  return link;
};
