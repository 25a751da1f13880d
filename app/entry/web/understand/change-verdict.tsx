import { useTranslation } from 'react-i18next';
import type { Comparison, Figure } from '../../../features/analytics/contract.ts';
import { ChangeChart } from '../../../ui/charts/change-chart.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { formatInterval } from '../../../ui/format/format-interval.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { VerdictTag } from '../../../ui/marks/verdict-tag.tsx';
import { useWords } from '../../../ui/words/words.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './understand.module.css';

interface ChangeVerdictProps {
  comparison: Comparison;
  names: { before: string; after: string };
  /** Two groups are higher and lower; better and worse is what one becomes. */
  areGroups: boolean;
}

/** The verdict with its picture, in words; where there can be none, why. */
export function ChangeVerdict({ comparison, names, areGroups }: ChangeVerdictProps) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { charts } = useWords();
  const { slug, minNToShow, minNToCompare } = useOrganization();
  const { now, before, difference, verdict, common } = comparison;
  const sizes = `${names.after}\u00a0: ${charts.n(now.n)}. ${names.before}\u00a0: ${charts.n(before.n)}.`;
  if (verdict === 'overlapping' || verdict === 'reworded') {
    return (
      <div className={styles.says}>
        <p>
          {verdict === 'reworded'
            ? t('web.change.reworded')
            : t('web.change.overlapping', { count: common, shown: formatNumber(common, locale) })}{' '}
          {sizes}
        </p>
      </div>
    );
  }
  const [first, second] = [countedOf(before), countedOf(now)];
  if (difference === null || first === null || second === null) {
    return (
      <div className={styles.says}>
        <p>
          {t('web.change.too-few', { minimum: minNToShow })} {sizes}
        </p>
      </div>
    );
  }
  const { value, low, high } = difference;
  const shown = verdict === 'too-few' ? 'waiting' : verdict;
  return (
    <Panel>
      <div className={styles.verdict}>
        <VerdictTag verdict={shown} size="large">
          {areGroups && (shown === 'better' || shown === 'worse') ? t(`web.change.tag.${shown}`) : undefined}
        </VerdictTag>
        <span className={styles.large}>{formatNps(value, locale)}</span>
        <span className={styles.between}>{formatInterval({ low, high }, locale)}</span>
      </div>
      <ChangeChart
        caption={t('web.change.caption')}
        names={names}
        before={first}
        after={second}
        difference={{ nps: value, low, high }}
        verdict={shown}
      />
      <div className={styles.says}>
        <p>
          <strong>{t(`web.change.zero.${shown}`, { minimum: minNToCompare })}</strong>{' '}
          <WhatItTakes comparison={comparison} />
        </p>
        <p className={styles.help}>
          {t('web.change.how')} <Link href={`/${slug}/understand/how`}>{t('web.how-link')}</Link>
        </p>
      </div>
    </Panel>
  );
}

function countedOf({ nps, n, interval, display }: Figure) {
  const { low, high } = interval;
  if (display === 'hide' || nps === null || low === null || high === null) return null;
  return { nps, n, low, high };
}

/** What so many answers can see, and how many it would take to see less. */
function WhatItTakes({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { now, before, difference, verdict, smallestDetectable, needed } = comparison;
  if (smallestDetectable === null || needed === null || difference === null) return null;
  const count = (n: number) => formatNumber(n, locale);
  const points = (value: number) => formatNumber(Math.ceil(value), locale);
  const isOpen = verdict === 'not-proven' || verdict === 'too-few';
  return (
    <>
      {t('web.change.detectable', {
        now: count(now.n),
        before: count(before.n),
        points: points(smallestDetectable),
      })}{' '}
      {isOpen && needed.this !== null && Math.abs(difference.value) >= 1 && (
        <>
          {t('web.change.needed-this', {
            points: formatNps(difference.value, locale),
            n: count(needed.this),
          })}{' '}
        </>
      )}
      {t('web.change.needed', { five: count(needed.five), ten: count(needed.ten) })}
    </>
  );
}
