import { useTranslation } from 'react-i18next';
import type { FunnelGroup } from '../../../features/analytics/funnel/contract.ts';
import { Select } from '../../../ui/controls/select.tsx';
import { formatInterval } from '../../../ui/format/format-interval.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatPercent } from '../../../ui/format/format-percent.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { Table } from '../../../ui/list/table.tsx';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import { preferred } from '../home/home-segments.tsx';
import { useDimensions } from '../home/use-figures.ts';
import { useSegmentNames } from '../home/use-segment-names.ts';
import styles from './understand.module.css';
import type { Understanding } from './understand-frame.tsx';
import { UnevenNotes } from './uneven-notes.tsx';
import { useFunnel } from './use-understanding.ts';

/** The rate of each value of a property, with a warning where some answer more often than others. */
export function RateByGroup({ search, onSearch, query }: Understanding) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const names = useSegmentNames();
  const known = useDimensions().data?.items ?? [];
  const chosen = known.find(({ name }) => name === search.by) ?? preferred(known) ?? known[0];
  const { data } = useFunnel(query, chosen?.name ?? 'channel');
  if (chosen === undefined || data?.groups === undefined) return null;
  const { groups } = data;
  const percent = (value: number) => formatPercent(value / 100, locale);
  const columns: TableColumn<FunnelGroup>[] = [
    {
      id: 'name',
      header: names.dimension(chosen.name),
      cell: ({ value }) => names.value(chosen.name, value),
      isRowHeader: true,
    },
    ...(['sent', 'delivered', 'answered'] as const).map(
      (id): TableColumn<FunnelGroup> => ({
        id,
        header: t(`web.rate.${id}`),
        cell: (group) => formatNumber(group[id], locale),
        align: 'end',
        onPhone: 'line',
      }),
    ),
    {
      id: 'rate',
      header: t('web.rate.rate'),
      align: 'end',
      onPhone: 'line',
      cell: ({ rate, interval }) =>
        rate === null || interval.low === null || interval.high === null ? (
          '–'
        ) : (
          <>
            <strong>{percent(rate)}</strong>{' '}
            {t('web.rate.from-to', { low: percent(interval.low), high: percent(interval.high) })}
          </>
        ),
    },
    {
      id: 'nps',
      header: t('web.rate.nps'),
      align: 'end',
      onPhone: 'line',
      cell: ({ figure: { nps, display, interval } }) =>
        display === 'hide' || nps === null || interval.low === null || interval.high === null
          ? t('web.rate.not-enough')
          : `${display === 'show' ? `${formatNps(nps, locale)}, ` : ''}${formatInterval({ low: interval.low, high: interval.high }, locale)}`,
    },
  ];
  return (
    <Section
      title={t('web.rate.by', { property: names.dimension(chosen.name) })}
      aside={
        known.length > 1 && (
          <Select
            label={t('web.groups.by')}
            labelHidden
            dense
            value={chosen.name}
            onChange={(by) => onSearch({ by })}
            options={known.map(({ name }) => ({ id: name, label: names.dimension(name) }))}
          />
        )
      }
    >
      <div className={styles.stack}>
        <UnevenNotes groups={groups} dimension={chosen.name} />
        <Table
          caption={t('web.rate.by', { property: names.dimension(chosen.name) })}
          columns={columns}
          rows={groups}
          rowKey={({ value }) => value ?? ''}
          empty={null}
        />
      </div>
    </Section>
  );
}
