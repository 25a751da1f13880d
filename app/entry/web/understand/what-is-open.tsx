import { useTranslation } from 'react-i18next';
import type { FunnelOfSurvey } from '../../../features/analytics/funnel/contract.ts';
import { BoundsChart } from '../../../ui/charts/bounds-chart.tsx';
import { FewAnswers } from '../../../ui/charts/few-answers.tsx';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatPercent } from '../../../ui/format/format-percent.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './understand.module.css';

/** Off the scale, the silent ones cannot change the sign. */
const END = 100;

/** The NPS of all, under one supposition about the silent ones after the other. */
export function WhatIsOpen({ funnel }: { funnel: FunnelOfSurvey }) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { minNToShow } = useOrganization();
  const { figure, bounds, rate } = funnel;
  if (bounds === null || rate === null || figure.nps === null || figure.display === 'hide') {
    return (
      <Section title={t('web.open.title')}>
        <FewAnswers n={figure.n} minimum={minNToShow}>
          {t('web.open.few')}
        </FewAnswers>
      </Section>
    );
  }
  const { nps } = figure;
  const { low, high, ifTenLower, ifThirtyLower, breakEven } = bounds;
  const shown = (points: number) => formatNps(points, locale);
  const answered = formatPercent(rate / 100, locale);
  return (
    <Section title={t('web.open.title')}>
      <BoundsChart
        caption={t('web.open.caption')}
        rows={[
          { id: 'same', name: t('web.open.same'), low: nps, high: nps, at: nps },
          { id: 'ten', name: t('web.open.ten'), low: ifTenLower, high: nps, at: ifTenLower },
          { id: 'thirty', name: t('web.open.thirty'), low: ifThirtyLower, high: nps, at: ifThirtyLower },
          { id: 'all', name: t('web.open.all'), low, high },
        ]}
      />
      <div className={styles.says}>
        <p>{t('web.open.worst', { rate: answered, low: shown(low), high: shown(high) })}</p>
        {breakEven !== null && (
          <p>
            {Math.abs(breakEven) > END
              ? t('web.open.safe')
              : t(nps >= 0 ? 'web.open.break-even' : 'web.open.break-even-negative', {
                  nps: shown(breakEven),
                })}
          </p>
        )}
        <p className={styles.help}>{t('web.open.note')}</p>
      </div>
    </Section>
  );
}
