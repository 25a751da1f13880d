import { useTranslation } from 'react-i18next';
import type { FunnelOfSurvey } from '../../../features/analytics/funnel/contract.ts';
import { StepsChart } from '../../../ui/charts/steps-chart.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatPercent } from '../../../ui/format/format-percent.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { FailedState } from '../failed-state.tsx';
import { useFilterParts } from '../home/use-filter-parts.tsx';
import { useOrganization } from '../organization-context.ts';
import { RateByGroup } from './rate-by-group.tsx';
import styles from './understand.module.css';
import { UnderstandFrame, type Understanding, type UnderstandProps } from './understand-frame.tsx';
import { useFunnel } from './use-understanding.ts';
import { WhatIsOpen } from './what-is-open.tsx';

/** How many of those asked answered, and what the silence of the others leaves open. */
export function RatePage(props: UnderstandProps) {
  return (
    <UnderstandFrame {...props} part="rate">
      {(understanding) => <Rate {...understanding} />}
    </UnderstandFrame>
  );
}

function Rate(understanding: Understanding) {
  const { t } = useTranslation('analytics');
  const { slug } = useOrganization();
  const parts = useFilterParts(understanding.filter);
  const { data, isError, error, refetch } = useFunnel(understanding.query);
  if (isError) return <FailedState error={error} onRetry={() => refetch()} />;
  return (
    <div className={styles.stack}>
      <SentenceFilter
        sentence={[`${t('web.rate.asked')} `, parts.range, ', ', parts.survey, '; ', parts.only]}
      />
      {data === undefined ? (
        <Skeleton shape="figure" label={t('web.reading')} />
      ) : data.sent + data.queued === 0 ? (
        <EmptyState
          title={t('web.rate.nobody')}
          actions={
            <ButtonLink href={`/${slug}/ask`} variant="primary">
              {t('web.rate.ask')}
            </ButtonLink>
          }
        >
          {t('web.rate.nobody-text')}
        </EmptyState>
      ) : (
        <Asked funnel={data} understanding={understanding} />
      )}
    </div>
  );
}

function Asked({ funnel, understanding }: { funnel: FunnelOfSurvey; understanding: Understanding }) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { sent, delivered, bounced, answered, queued, rate, interval } = funnel;
  const percent = (value: number | null) => formatPercent((value ?? 0) / 100, locale);
  const count = (value: number) => formatNumber(value, locale);
  return (
    <div>
      <PageTitle
        note={
          rate === null
            ? undefined
            : t('web.rate.note', {
                answered: count(answered),
                delivered: count(delivered),
                low: percent(interval.low),
                high: percent(interval.high),
              })
        }
      >
        {rate === null ? t('web.rate.none-arrived') : t('web.rate.title', { rate: percent(rate) })}
      </PageTitle>
      <div className={styles.halves}>
        <Section title={t('web.rate.steps')}>
          <StepsChart
            steps={[
              {
                id: 'sent',
                name: t('web.rate.sent'),
                count: sent,
                note: queued > 0 ? t('web.rate.queued', { count: queued, shown: count(queued) }) : undefined,
              },
              {
                id: 'delivered',
                name: t('web.rate.delivered'),
                count: delivered,
                note:
                  bounced > 0 ? t('web.rate.bounced', { count: bounced, shown: count(bounced) }) : undefined,
              },
              { id: 'answered', name: t('web.rate.answered'), count: answered },
            ]}
          />
          <p className={`${styles.help} ${styles.method}`}>{t('web.rate.method')}</p>
        </Section>
        <WhatIsOpen funnel={funnel} />
      </div>
      <div className={styles.section}>
        <RateByGroup {...understanding} />
      </div>
    </div>
  );
}
