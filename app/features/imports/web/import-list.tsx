import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { Table } from '../../../ui/list/table.tsx';
import { useLocale } from '../../../ui/locale.ts';
import type { ImportListItem } from '../contract.ts';
import styles from './imports-page.module.css';
import { useImportList } from './use-imports.ts';

/** What was brought in before, and what waits or runs: one may leave and come back. */
export function ImportList({ organization }: { organization: { slug: string; timeZone: string } }) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const list = useImportList();
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
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  const outcome = ({ state, kind, counts, records, total }: ImportListItem): string => {
    if (state === 'running')
      return t('web.list.running', { done: number(records), total: number(total ?? 0) });
    if (state === 'uploaded' || state === 'ready') return t('web.list.waiting');
    const { created, updated, known, refused } = counts;
    const parts = [
      t(`web.list.created.${kind}`, { count: created, n: number(created) }),
      ...(updated > 0 ? [t('web.list.updated', { count: updated, n: number(updated) })] : []),
      ...(known > 0 ? [t('web.list.known', { count: known, n: number(known) })] : []),
      ...(refused > 0 ? [t('web.list.refused', { count: refused, n: number(refused) })] : []),
    ];
    return `${t(`web.states.${state}`)}${t('web.colon')}${parts.join(', ')}`;
  };
  return (
    <Section title={t('web.list.title')} className={styles.list ?? ''}>
      <Table
        caption={t('web.list.title')}
        rows={items}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'file',
            header: t('web.list.file'),
            isRowHeader: true,
            cell: (item) => (
              <Link className={styles.name ?? ''} href={`/${organization.slug}/imports/${item.id}`}>
                {item.fileName}
              </Link>
            ),
          },
          {
            id: 'kind',
            header: t('web.list.kind'),
            cell: ({ kind, survey }) => t(`web.kinds.${kind}`) + (survey === null ? '' : ` (${survey.name})`),
          },
          { id: 'outcome', header: t('web.list.outcome'), cell: outcome },
          {
            id: 'when',
            header: t('web.list.when'),
            cell: ({ createdAt, by }) =>
              [formatDateTime(new Date(createdAt), locale, organization.timeZone), by]
                .filter(Boolean)
                .join(', '),
          },
        ]}
      />
      <LoadMore
        shown={items.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </Section>
  );
}
