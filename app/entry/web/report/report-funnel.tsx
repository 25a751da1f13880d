import { useTranslation } from 'react-i18next';
import type { FunnelOfSurvey } from '../../../features/analytics/funnel/contract.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatShare, formatShareLimits } from '../../../ui/format/format-share.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import styles from './report-page.module.css';

/** How many of those who were asked answered, and what the others could change. */
export function ReportFunnel({ funnel }: { funnel: FunnelOfSurvey }) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const { rate } = funnel;
  const { low, high } = funnel.interval;
  const share =
    rate === null || low === null || high === null
      ? null
      : t('web.one.funnel.of-delivered', {
          rate: formatShare(rate, locale),
          interval: t('web.one.funnel.between', namedLimits(formatShareLimits({ low, high }, locale))),
        });
  return (
    <Section className={styles.block ?? ''} title={t('web.one.funnel.title')}>
      <dl className={styles.steps}>
        {(['sent', 'bounced', 'delivered', 'answered'] as const).map((step) => (
          <div key={step} className={styles.step}>
            <dt>{t(`web.one.funnel.${step}`)}</dt>
            <dd>
              <strong>{formatNumber(funnel[step], locale)}</strong>
              {step === 'answered' && share !== null && <span className={styles.rate}>{share}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {funnel.figure.display !== 'hide' && <Bounds funnel={funnel} />}
    </Section>
  );
}

const namedLimits = ([low, high]: readonly [string, string]) => ({ low, high });

function Bounds({ funnel: { bounds, figure } }: { funnel: FunnelOfSurvey }) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  if (bounds === null || bounds.breakEven === null || figure.nps === null) return null;
  const points = (value: number) => formatNps(value, locale);
  const holds = Math.abs(bounds.breakEven) > 100;
  return (
    <div className={styles.bounds}>
      <h3>{t('web.one.funnel.silent')}</h3>
      <p>
        {t('web.one.funnel.extremes', {
          nps: points(figure.nps),
          low: points(bounds.low),
          high: points(bounds.high),
        })}{' '}
        {t('web.one.funnel.lower', { ten: points(bounds.ifTenLower), thirty: points(bounds.ifThirtyLower) })}{' '}
        {holds
          ? t('web.one.funnel.sign-holds')
          : t('web.one.funnel.break-even', { nps: points(bounds.breakEven) })}
      </p>
    </div>
  );
}
