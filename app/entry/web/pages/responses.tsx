import { ResponsesPage, type ResponsesSearch } from '../../../features/responses/web/responses-page.tsx';
import { useSurveys } from '../home/use-surveys.ts';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';
import { useToday } from '../use-today.ts';

export function Responses() {
  const { slug, timeZone } = useOrganization();
  const [search, onSearch] = usePageSearch<ResponsesSearch>();
  const surveys = useSurveys().data ?? [];
  return (
    <ResponsesPage
      search={search}
      onSearch={onSearch}
      surveys={surveys}
      askHref={`/${slug}/ask`}
      importHref={`/${slug}/imports?kind=responses`}
      today={useToday(timeZone)}
      timeZone={timeZone}
    />
  );
}
