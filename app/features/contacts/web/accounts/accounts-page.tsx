import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { SearchField } from '../../../../ui/controls/search-field.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { Table } from '../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { AccountItem } from '../../accounts/contract.ts';
import styles from '../contacts-page.module.css';
import { EditAccount } from './edit-account.tsx';
import { useAccounts } from './use-accounts.ts';

export interface AccountsPageProps {
  root: string;
  search: { readonly q?: string | undefined };
  onSearch: (change: { q?: string | undefined }) => void;
  /** Who sees some teams only names a company with one of its people. */
  isMayAdd: boolean;
}

/** The companies that contacts belong to. */
export function AccountsPage({ root, search, onSearch, isMayAdd }: AccountsPageProps) {
  const { t } = useTranslation('contacts');
  const [isAdding, add] = useState(false);
  return (
    <>
      <p className={styles.back}>
        <Link href={`${root}/contacts`}>{t('web.title')}</Link>
      </p>
      <PageTitle
        note={t('web.accounts.note')}
        actions={
          isMayAdd && (
            <Button icon="plus" onPress={() => add(true)}>
              {t('web.accounts.add')}
            </Button>
          )
        }
      >
        {t('web.accounts.title')}
      </PageTitle>
      <div className={styles.filters}>
        <SearchField
          key={search.q ?? ''}
          label={t('web.accounts.search')}
          className={styles.search ?? ''}
          defaultValue={search.q ?? ''}
          onSubmit={(q) => onSearch({ q: q.trim() || undefined })}
          onClear={() => onSearch({ q: undefined })}
        />
      </div>
      <AccountList root={root} search={search} onSearch={onSearch} />
      {isAdding && <EditAccount onClose={() => add(false)} />}
    </>
  );
}

function AccountList({ root, search, onSearch }: Omit<AccountsPageProps, 'isMayAdd'>) {
  const { t } = useTranslation('contacts');
  const columns = useColumns(root);
  const list = useAccounts(search.q);
  if (list.isError) {
    return (
      <ErrorState
        title={t('web.accounts.unread')}
        actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
      >
        {list.error.message}
      </ErrorState>
    );
  }
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (rows === undefined) return <Skeleton shape="list" lines={6} label={t('web.accounts.reading')} />;
  const empty =
    search.q === undefined ? (
      <EmptyState title={t('web.accounts.empty')}>{t('web.accounts.empty-text')}</EmptyState>
    ) : (
      <EmptyState
        title={t('web.accounts.none')}
        actions={<Button onPress={() => onSearch({ q: undefined })}>{t('web.show-all')}</Button>}
      />
    );
  return (
    <>
      <Table
        caption={t('web.accounts.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}

function useColumns(root: string): TableColumn<AccountItem>[] {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  return [
    {
      id: 'name',
      header: t('web.accounts.name'),
      cell: ({ id, name }) => (
        <Link tone="ink" className={styles.wrapped ?? ''} href={`${root}/accounts/${id}`}>
          {name}
        </Link>
      ),
    },
    {
      id: 'owner',
      header: t('web.accounts.owner'),
      onPhone: 'line',
      cell: ({ owner }) => owner?.name ?? t('web.accounts.nobody'),
    },
    {
      id: 'contacts',
      header: t('web.title'),
      align: 'end',
      onPhone: 'line',
      cell: ({ contacts }) => formatNumber(contacts, locale),
    },
    {
      id: 'revenue',
      header: t('web.accounts.revenue'),
      align: 'end',
      onPhone: 'line',
      cell: ({ revenue }) => (revenue === null ? '–' : formatNumber(revenue, locale)),
    },
  ];
}
