import { useTranslation } from 'react-i18next';
import { useFigureUnit } from '../../../ui/charts/figure-unit.ts';
import { TrendChart } from '../../../ui/charts/trend-chart.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from './home-page.module.css';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import { trendPoints, wordingChanges } from './trend-points.ts';
import { useTrend } from './use-figures.ts';

export interface HomeTrendProps {
  query: string;
  period: HomePeriod;
  onSearch: (change: Partial<HomeSearch>) => void;
}

export function HomeTrend({ query, period, onSearch }: HomeTrendProps) {
  const { t } = useTranslation('entry');
  const { name } = useFigureUnit();
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
          {t('home.trend.legend', { name })} {choose}
        </span>
      }
    >
      {data === undefined ? (
        <Skeleton shape="chart" label={t('home.reading')} />
      ) : (
        <TrendChart
          every={interval}
          points={trendPoints(data)}
          seriesChanges={wordingChanges(data, period).map((day) => ({
            day,
            label: t('home.trend.new-series'),
          }))}
        />
      )}
    </Section>
  );
}
