import {
  TestimonialsPage,
  type TestimonialsSearch,
} from '../../../features/closed-loop/promoters/testimonials/web/testimonials-page.tsx';
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
