import { useTranslation } from 'react-i18next';
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
    /** `<key>.share` or `<key>.range` of the catalogue. */
    sentence: (key: string, share: FigureShare): string | null => {
      if (share.value !== null) return t(`${key}.share`, { share: formatShare(share.value, locale) });
      if (share.low === null || share.high === null) return null;
      const [low, high] = formatShareLimits({ low: share.low, high: share.high }, locale);
      return t(`${key}.range`, { low, high });
    },
  };
}
