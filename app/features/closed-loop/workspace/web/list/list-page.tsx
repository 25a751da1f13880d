import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { SearchField } from '../../../../../ui/controls/search-field.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../../ui/feedback/skeleton.tsx';
import { SentenceFilter } from '../../../../../ui/filter/sentence-filter.tsx';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { LoadMore } from '../../../../../ui/list/load-more.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import { ExportMenu } from '../../../../organizations/web/export-menu.tsx';
import { useMay } from '../../../../organizations/web/may.ts';
import { useQueue } from '../use-queue.ts';
import { BulkBar } from './bulk-bar.tsx';
import styles from './list-page.module.css';
import {
  ANY_STATUS,
  isSameSearch,
  type ListSearch,
  listQuery,
  readSearch,
  viewSearch,
} from './list-search.ts';
import { useListColumns } from './use-list-columns.tsx';
import { useListParts } from './use-list-parts.ts';
import { ViewsMenu } from './views-menu.tsx';

export interface ListPageProps {
  search: object;
  onSearch: (change: Record<string, string | undefined>) => void;
}

/** Every case, narrowed by anything; what is seen is exported, kept as a view, given to somebody. */
export function ListPage({ search: address, onSearch }: ListPageProps) {
  const { t } = useTranslation('workspace');
  const search = readSearch(address);
  const sentence = useListParts(search, onSearch);
  return (
    <>
      <PageTitle
        actions={
          <>
            <ViewsMenu search={search} onSearch={onSearch} />
            <ExportMenu path="/api/v1/cases/export" query={listQuery(search)} />
          </>
        }
      >
        {t('list.title')}
      </PageTitle>
      <div className={styles.filters}>
        <SearchField
          key={search.q ?? ''}
          label={t('list.search')}
          className={styles.search ?? ''}
          defaultValue={search.q ?? ''}
          onSubmit={(q) => onSearch({ q: q.trim() || undefined })}
          onClear={() => onSearch({ q: undefined })}
        />
        <SentenceFilter sentence={sentence} />
      </div>
      <CaseTable key={listQuery(search)} search={search} onSearch={onSearch} />
    </>
  );
}

function CaseTable({ search, onSearch }: { search: ListSearch; onSearch: ListPageProps['onSearch'] }) {
  const { t } = useTranslation('workspace');
  const mayWork = useMay('work');
  const list = useQueue(listQuery(search));
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const cases = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns = useListColumns({ cases, chosen, choose, mayWork });
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState
        title={t('list.failed')}
        actions={<Button onPress={() => list.refetch()}>{t('retry')}</Button>}
      >
        {list.error instanceof ProblemError ? list.error.message : t('silent')}
      </ErrorState>
    ) : (
      <Skeleton shape="list" lines={6} label={t('reading')} />
    );
  }
  const isWhole = isSameSearch(search, {});
  return (
    <>
      {mayWork && (
        <BulkBar
          caseIds={cases.filter(({ id }) => chosen.has(id)).map(({ id }) => id)}
          onDone={() => choose(new Set())}
        />
      )}
      <Table
        caption={t('list.title')}
        columns={columns}
        rows={cases}
        rowKey={({ id }) => id}
        empty={
          isWhole ? (
            <EmptyState
              title={t('queue.empty.open.title')}
              actions={<Button onPress={() => onSearch({ status: ANY_STATUS })}>{t('list.all')}</Button>}
            >
              {t('queue.empty.open.text')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('list.none')}
              actions={
                <Button onPress={() => onSearch(viewSearch({ status: ANY_STATUS }))}>{t('list.all')}</Button>
              }
            />
          )
        }
      />
      <LoadMore
        shown={cases.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}
