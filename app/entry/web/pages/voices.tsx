import { useParams } from '@tanstack/react-router';
import {
  AmbassadorsPage,
  type AmbassadorsSearch,
} from '../../../features/closed-loop/promoters/ambassadors/web/ambassadors-page.tsx';
import {
  ListsPage,
  type ListsSearch,
} from '../../../features/closed-loop/promoters/lists/web/lists-page.tsx';
import type { GuestsSearch } from '../../../features/closed-loop/promoters/offers/web/offer-guest-list.tsx';
import { OfferPage } from '../../../features/closed-loop/promoters/offers/web/offer-page.tsx';
import {
  OffersPage,
  type OffersSearch,
} from '../../../features/closed-loop/promoters/offers/web/offers-page.tsx';
import {
  EditOfferPage,
  NewOfferPage,
} from '../../../features/closed-loop/promoters/offers/web/write-offer-page.tsx';
import {
  PassivesPage,
  type PassivesSearch,
} from '../../../features/closed-loop/promoters/passives/web/passives-page.tsx';
import { ReferralsPage } from '../../../features/closed-loop/promoters/referrals/web/referrals-page.tsx';
import { PublicReviewPage } from '../../../features/closed-loop/promoters/reviews/web/public-review-page.tsx';
import {
  TestimonialsPage,
  type TestimonialsSearch,
} from '../../../features/closed-loop/promoters/testimonials/web/testimonials-page.tsx';
import { ThanksSettingsPage } from '../../../features/closed-loop/promoters/thanks/web/thanks-settings-page.tsx';
import {
  OverviewPage,
  type OverviewSearch,
} from '../../../features/closed-loop/promoters/web/overview-page.tsx';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Overview() {
  const [search, onSearch] = usePageSearch<OverviewSearch>();
  return <OverviewPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}

export function Testimonials() {
  const [search, onSearch] = usePageSearch<TestimonialsSearch>();
  return <TestimonialsPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}

export function Passives() {
  const [search, onSearch] = usePageSearch<PassivesSearch>();
  return <PassivesPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}

export function Referrals() {
  return <ReferralsPage organization={useOrganization()} />;
}

export function Ambassadors() {
  const [search, onSearch] = usePageSearch<AmbassadorsSearch>();
  return <AmbassadorsPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}

export function Offers() {
  const [search, onSearch] = usePageSearch<OffersSearch>();
  return <OffersPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}

export function NewOffer() {
  return <NewOfferPage organization={useOrganization()} />;
}

export function OneOffer() {
  const { offer = '' } = useParams({ strict: false });
  const [search, onSearch] = usePageSearch<GuestsSearch>();
  return (
    <OfferPage key={offer} id={offer} organization={useOrganization()} search={search} onSearch={onSearch} />
  );
}

export function EditOffer() {
  const { offer = '' } = useParams({ strict: false });
  return <EditOfferPage key={offer} id={offer} organization={useOrganization()} />;
}

export function Lists() {
  const [search, onSearch] = usePageSearch<ListsSearch>();
  return <ListsPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}

export function PublicReviews() {
  return <PublicReviewPage organization={useOrganization()} />;
}

export function Thanks() {
  return <ThanksSettingsPage organization={useOrganization()} />;
}
