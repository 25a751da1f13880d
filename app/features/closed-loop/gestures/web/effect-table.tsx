import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatInterval } from '../../../../ui/format/format-interval.ts';
import { formatNps } from '../../../../ui/format/format-nps.ts';
import { Table } from '../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import rows from '../../workspace/web/owed-rows.module.css';
import type { GestureEffect } from '../contract.ts';
import { useGestureEffect } from './use-gestures.ts';

type Row = GestureEffect['items'][number];

/** What followed each kind of gesture: the same people, before and next. */
export function EffectTable() {
  const { t } = useTranslation('gestures');
  const locale = useLocale();
  const effect = useGestureEffect();
  if (effect.data === undefined) {
    return effect.isError ? (
      <UnreadState title={t('web.failed')} error={effect.error} onRetry={() => effect.refetch()} />
    ) : (
      <Skeleton shape="list" lines={4} label={t('web.reading')} />
    );
  }
  const { items, minN } = effect.data;
  if (items.length === 0)
    return <EmptyState title={t('web.effect.empty')}>{t('web.effect.empty-text')}</EmptyState>;
  const figure = (pick: (change: NonNullable<Row['change']>) => number) => (row: Row) =>
    row.change === null ? '–' : formatNps(pick(row.change), locale);
  const columns: TableColumn<Row>[] = [
    {
      id: 'kind',
      header: t('web.effect.kind'),
      isRowHeader: true,
      cell: ({ kind }) => t(kind === null ? 'web.effect.all' : `kinds.${kind}`),
    },
    { id: 'given', header: t('web.effect.given'), align: 'end', onPhone: 'line', cell: ({ given }) => given },
    { id: 'n', header: t('web.effect.n'), align: 'end', onPhone: 'line', cell: ({ n }) => n },
    {
      id: 'before',
      header: t('web.effect.before'),
      align: 'end',
      onPhone: 'line',
      cell: figure(({ before }) => before),
    },
    {
      id: 'after',
      header: t('web.effect.after'),
      align: 'end',
      onPhone: 'line',
      cell: figure(({ after }) => after),
    },
    {
      id: 'change',
      header: t('web.effect.change'),
      onPhone: 'line',
      cell: ({ change }) =>
        change === null
          ? t('web.effect.few', { min: minN })
          : t('web.effect.interval', {
              difference: formatNps(change.difference, locale),
              interval: formatInterval(change, locale),
            }),
    },
  ];
  return (
    <>
      <Table
        caption={t('web.effect.caption')}
        columns={columns}
        rows={items}
        rowKey={({ kind }) => kind ?? 'all'}
        empty={null}
      />
      <p className={rows.note}>{t('web.effect.note')}</p>
    </>
  );
}
