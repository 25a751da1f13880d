import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { Table } from '../../../ui/list/table.tsx';
import type { ContactItem } from '../contract.ts';
import type { ContactsPageProps } from './contacts-page.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { useContactColumns } from './use-contact-columns.tsx';
import { useContacts } from './use-contacts.ts';

export function ContactList({ organization, search, onSearch }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const list = useContacts(search);
  const [lifted, lift] = useState<ContactItem | null>(null);
  const columns = useContactColumns(organization.timeZone, lift);
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
  const isFiltered = search.q !== undefined || search.suppressed !== undefined;
  return (
    <>
      <Table
        caption={t('web.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          isFiltered ? (
            <EmptyState
              title={t('web.none')}
              actions={
                <Button onPress={() => onSearch({ q: undefined, suppressed: undefined })}>
                  {t('web.show-all')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              title={t('web.empty')}
              actions={
                <ButtonLink variant="primary" href={`/${organization.slug}/ask`}>
                  {t('web.ask')}
                </ButtonLink>
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
