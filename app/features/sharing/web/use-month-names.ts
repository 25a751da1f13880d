import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/format-date.ts';
import { useLocale } from '../../../ui/locale.ts';
import { firstDayOf, type Month } from '../month.ts';

const VOWEL = /^[aeiou]/i;

/** "mai 2026" and, after a noun, "de mai 2026", "d’avril 2026"; "May 2026", "for May 2026". */
export function useMonthNames() {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const name = (month: Month): string => formatDate(firstDayOf(month), locale, 'month');
  return {
    name,
    of: (month: Month): string => {
      const named = name(month);
      return t(VOWEL.test(named) ? 'web.of-vowel' : 'web.of', { month: named });
    },
  };
}
