import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { ResponseList } from './response-list.tsx';
import { ResponsesEmpty } from './responses-empty.tsx';
import styles from './responses-page.module.css';
import type { ResponseTab } from './responses-search.ts';
import { useResponses } from './use-responses.ts';

export interface ResponsesTabProps {
  tab: ResponseTab;
  query: string;
  total: number | undefined;
  timeZone: string;
  askHref: string;
  onShowAll: () => void;
}

export function ResponsesTab({ tab, query, total, timeZone, askHref, onShowAll }: ResponsesTabProps) {
  const { t } = useTranslation('responses');
  const list = useResponses(tab, query);
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState
        title={t('web.failed')}
        actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
      >
        {list.error instanceof ProblemError ? list.error.message : t('web.silent')}
      </ErrorState>
    ) : (
      <Skeleton shape="list" lines={6} label={t('web.reading')} />
    );
  }
  const responses = list.data.pages.flatMap((page) => page.items);
  if (responses.length === 0) {
    return <ResponsesEmpty {...{ tab, askHref, onShowAll }} isFiltered={query !== ''} />;
  }
  return (
    <>
      <p className={styles.note}>{t(`web.tab-notes.${tab}`)}</p>
      <ResponseList {...{ responses, timeZone }} isOld={list.isPlaceholderData} />
      <LoadMore
        shown={responses.length}
        total={total}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}
