import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../../ui/format/format-duration.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { FigureDuration } from '../contract.ts';

const HOUR_MS = 3_600_000;

type Quantile = FigureDuration['median'];

/** How long, and between what and what, in words. */
export function useDurationWords() {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  const inWords = (hours: number) => formatDuration(hours * HOUR_MS, locale);
  return {
    value: ({ value }: Quantile): string => (value === null ? t('not-yet') : inWords(value)),
    limits: ({ low, high }: Quantile): string | null => {
      if (low === null) return null;
      if (high === null) return t('at-least', { low: inWords(low) });
      const limits = { low: inWords(low), high: inWords(high) };
      // Past three days only days are told.
      return limits.low === limits.high ? t('within-a-day') : t('between', limits);
    },
  };
}
