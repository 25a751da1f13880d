import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { formatShare, formatShareLimits } from '../../../../ui/format/format-share.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { FigureShare } from '../contract.ts';

/** A share in words: its number where there is one, else its limits; null where there is nothing to say. */
export function useShareWords() {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  const limits = (share: FigureShare): string | null => {
    if (share.low === null || share.high === null) return null;
    const [low, high] = formatShareLimits({ low: share.low, high: share.high }, locale);
    return t('between', { low, high });
  };
  return {
    value: (share: FigureShare): string | null =>
      share.value === null ? null : formatShare(share.value, locale),
    limits,
    /** What its number is worth, by a text with `low`, `high` and `n`; null where it has none. */
    worth: (key: string, { value, low, high, n }: FigureShare): string | null => {
      if (value === null || low === null || high === null) return null;
      const [from, to] = formatShareLimits({ low, high }, locale);
      return t(key, { low: from, high: to, n: formatNumber(n, locale) });
    },
    /** `<key>.share` or `<key>.range` of the catalogue. */
    sentence: (key: string, share: FigureShare): string | null => {
      if (share.value !== null) return t(`${key}.share`, { share: formatShare(share.value, locale) });
      if (share.low === null || share.high === null) return null;
      const [low, high] = formatShareLimits({ low: share.low, high: share.high }, locale);
      return t(`${key}.range`, { low, high });
    },
  };
}
