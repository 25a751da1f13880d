import { useTranslation } from 'react-i18next';
import { TrendChart } from '../../../ui/charts/trend-chart.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from './home-page.module.css';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import { useTrend } from './use-figures.ts';

export interface HomeTrendProps {
  query: string;
  period: HomePeriod;
  onSearch: (change: Partial<HomeSearch>) => void;
}

export function HomeTrend({ query, period, onSearch }: HomeTrendProps) {
  const { t } = useTranslation('entry');
  const { interval } = period;
  const { data } = useTrend(query, interval);
  const choose = (
    <Select
      label={t('home.trend.every')}
      labelHidden
      dense
      value={interval}
      onChange={(value) => onSearch({ interval: value as HomePeriod['interval'] })}
      options={(['day', 'week', 'month'] as const).map((id) => ({ id, label: t(`home.trend.${id}`) }))}
    />
  );
  return (
    <Section
      title={t('home.trend.title')}
      aside={
        <span className={styles.aside}>
          {t('home.trend.legend')} {choose}
        </span>
      }
    >
      {data === undefined ? (
        <Skeleton shape="chart" label={t('home.reading')} />
      ) : (
        <TrendChart
          every={interval}
          points={data.points.map((point) => ({
            start: point.start,
            n: point.n,
            nps: point.nps ?? 0,
            low: point.interval.low ?? 0,
            high: point.interval.high ?? 0,
            display: point.display,
          }))}
          seriesChanges={data.series
            .filter(
              ({ series, startedOn }) => series > 1 && startedOn > period.from && startedOn <= period.to,
            )
            .map(({ startedOn }) => ({ day: startedOn, label: t('home.trend.new-series') }))}
        />
      )}
    </Section>
  );
}
