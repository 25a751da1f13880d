import { useTranslation } from 'react-i18next';
import type { FunnelGroup } from '../../../features/analytics/funnel/contract.ts';
import { formatPercent } from '../../../ui/format/format-percent.ts';
import { useLocale } from '../../../ui/locale.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { useSegmentNames } from '../home/use-segment-names.ts';
import styles from './understand.module.css';

/** Groups that answer more or less often than the others: their voice weighs more or less than their number. */
export function UnevenNotes({ groups, dimension }: { groups: readonly FunnelGroup[]; dimension: string }) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const names = useSegmentNames();
  const uneven = groups.filter(({ againstRest }) => againstRest === 'above' || againstRest === 'below');
  if (uneven.length === 0) return null;
  const delivered = groups.reduce((sum, group) => sum + group.delivered, 0);
  const answered = groups.reduce((sum, group) => sum + group.answered, 0);
  return (
    <ul className={styles.notes}>
      {uneven.map((group) => {
        const rest = (answered - group.answered) / (delivered - group.delivered);
        return (
          <li key={group.value ?? ''}>
            <Icon name="warning" />
            <span>
              <strong>
                {t('web.uneven.name', {
                  name: names.value(dimension, group.value),
                  rate: formatPercent((group.rate ?? 0) / 100, locale),
                })}
              </strong>{' '}
              {t(`web.uneven.${group.againstRest}`, { rate: formatPercent(rest, locale) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
