import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { Table } from '../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { BounceItem } from '../../sending/contract.ts';
import styles from './sending.module.css';
import { useBounces } from './use-sending.ts';

/** Mails that came back, each with its cause and what was done about it. */
export function BounceList({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const list = useBounces();
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.isError) {
    return (
      <ErrorState
        title={t('web.sending.bounces.unread')}
        actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
      >
        {list.error.message}
      </ErrorState>
    );
  }
  if (rows === undefined) return <Skeleton shape="list" lines={3} label={t('web.sending.bounces.reading')} />;
  const columns: TableColumn<BounceItem>[] = [
    {
      id: 'recipient',
      header: t('web.sending.bounces.recipient'),
      cell: ({ recipient }) => <span className={styles.wrapped}>{recipient}</span>,
    },
    {
      id: 'cause',
      header: t('web.sending.bounces.cause'),
      cell: ({ cause, diagnostic, status }) => (
        <span className={styles.cause}>
          {t(`web.reasons.${cause}`)}
          {(diagnostic ?? status) !== null && <code>{diagnostic ?? status}</code>}
        </span>
      ),
    },
    {
      id: 'consequence',
      header: t('web.sending.bounces.consequence'),
      cell: ({ consequence }) => t(`web.sending.bounces.consequences.${consequence}`),
    },
    {
      id: 'at',
      header: t('web.sending.bounces.at'),
      align: 'end',
      cell: ({ at }) => <time dateTime={at}>{formatDateTime(new Date(at), locale, timeZone)}</time>,
    },
  ];
  return (
    <>
      <Table
        caption={t('web.sending.bounces.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('web.sending.bounces.empty')}>
            {t('web.sending.bounces.empty-text')}
          </EmptyState>
        }
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
