import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { ExportMenu } from '../../organizations/web/export-menu.tsx';
import { type AnsweredSurvey, ResponsesFilter } from './responses-filter.tsx';
import styles from './responses-page.module.css';
import {
  filterQuery,
  propertyFilters,
  RESPONSE_TABS,
  type ResponsesSearch,
  type ResponseTab,
  readSearch,
} from './responses-search.ts';
import { ResponsesTab } from './responses-tab.tsx';
import { useStateCounts } from './use-responses.ts';

export type { ResponsesSearch } from './responses-search.ts';

export interface ResponsesPageProps {
  search: ResponsesSearch;
  onSearch: (change: Partial<ResponsesSearch>) => void;
  surveys: readonly AnsweredSurvey[];
  askHref: string;
  importHref: string;
  /** Today and the zone it is counted in: the organization's. */
  today: string;
  timeZone: string;
}

const NO_FILTER = {
  survey: undefined,
  band: undefined,
  series: undefined,
  from: undefined,
  to: undefined,
  q: undefined,
};

const withoutFilters = (search: object): Partial<ResponsesSearch> => ({
  ...NO_FILTER,
  ...Object.fromEntries(propertyFilters(search).map(({ key }) => [key, undefined])),
});

/** Every answer, and why some of them are in no figure. */
export function ResponsesPage({
  search,
  onSearch,
  surveys,
  askHref,
  importHref,
  today,
  timeZone,
}: ResponsesPageProps) {
  const { t } = useTranslation('responses');
  const locale = useLocale();
  const known = readSearch(search);
  const tab = (known.state ?? 'counted') as ResponseTab;
  const query = filterQuery(known);
  const isAnonymous = surveys.some(({ slug, anonymous }) => anonymous && slug === known.survey);
  const counts = useStateCounts(query).data;
  return (
    <>
      <PageTitle
        actions={
          <>
            <ExportMenu path="/api/v1/responses/export" query={`${query}&state=${tab}`} />
            <ButtonLink icon="upload" href={importHref}>
              {t('web.import-file')}
            </ButtonLink>
          </>
        }
      >
        {t('web.title')}
      </PageTitle>
      {isAnonymous && <p className={styles.note}>{t('web.anonymous-note')}</p>}
      <ResponsesFilter search={known} {...{ onSearch, surveys, today }} />
      <Tabs
        label={t('web.title')}
        selectedKey={tab}
        onChange={(id) => onSearch({ state: id === 'counted' ? undefined : id })}
        tabs={RESPONSE_TABS.map((id) => ({
          id,
          label: (
            <>
              {t(`web.tabs.${id}`)}
              {counts !== undefined && (
                <span className={styles.count}>{formatNumber(counts[id], locale)}</span>
              )}
            </>
          ),
          content: id === tab && (
            <ResponsesTab
              {...{ tab, query, askHref, timeZone }}
              total={counts?.[tab]}
              onShowAll={() => onSearch(withoutFilters(known))}
            />
          ),
        }))}
      />
    </>
  );
}
