import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { Table } from '../../../ui/list/table.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useMay } from '../../organizations/web/may.ts';
import type { ContactItem } from '../contract.ts';
import styles from './contacts-page.module.css';
import type { ContactsPageProps } from './contacts-page.tsx';
import { filterQuery, searchOf } from './contacts-search.ts';
import { LiftDialog } from './lift-dialog.tsx';
import { useContactColumns } from './use-contact-columns.tsx';
import { useContacts } from './use-contacts.ts';

export function ContactList({ organization, search, onSearch }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const mayManage = useMay('manage');
  const list = useContacts(search);
  const [lifted, lift] = useState<ContactItem | null>(null);
  const columns = useContactColumns(organization, lift);
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.isError) {
    return (
      <ErrorState
        title={t('web.unread')}
        actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
      >
        {list.error.message}
      </ErrorState>
    );
  }
  if (rows === undefined) return <Skeleton shape="list" lines={8} label={t('web.reading')} />;
  const isFiltered = filterQuery(search) !== '';
  const total = list.data?.pages[0]?.total;
  return (
    <>
      {total !== undefined && total.count > 0 && (
        <p className={styles.total} role="status">
          {t(total.isExact ? 'web.total' : 'web.total-more', {
            count: total.count,
            n: formatNumber(total.count, locale),
          })}
        </p>
      )}
      <Table
        caption={t('web.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          isFiltered ? (
            <EmptyState
              title={t('web.none')}
              actions={<Button onPress={() => onSearch(searchOf({}, search))}>{t('web.show-all')}</Button>}
            />
          ) : (
            <EmptyState
              title={t('web.empty')}
              actions={
                <>
                  <ButtonLink variant="primary" href={`/${organization.slug}/ask`}>
                    {t('web.ask')}
                  </ButtonLink>
                  {mayManage && (
                    <ButtonLink icon="upload" href={`/${organization.slug}/imports?kind=contacts`}>
                      {t('web.import-file')}
                    </ButtonLink>
                  )}
                </>
              }
            >
              {t('web.empty-text')}
            </EmptyState>
          )
        }
      />
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
      {lifted !== null && <LiftDialog contact={lifted} onClose={() => lift(null)} />}
    </>
  );
}
