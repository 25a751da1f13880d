import {
  AmbassadorsPage,
  type AmbassadorsSearch,
} from '../../../features/closed-loop/promoters/ambassadors/web/ambassadors-page.tsx';
import {
  ListsPage,
  type ListsSearch,
} from '../../../features/closed-loop/promoters/lists/web/lists-page.tsx';
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
