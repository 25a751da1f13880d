import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Gesture, GestureReason, Judgement } from '../contract.ts';
import { inMoney } from '../in-money.ts';

type Period = Judgement['period'];

/** How gestures, their reasons and their budgets are said in the reader's language. */
export function useGestureWords() {
  const { t } = useTranslation('gestures');
  const locale = useLocale();
  const money = (amount: number, currency: string) => inMoney(amount, currency, locale);
  const during = ({ unit, from }: Period): string => {
    if (unit === 'month') {
      const month = formatDate(from, locale, 'month').replace(/\s\d+$/, '');
      return t('web.in-month', { month });
    }
    const quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1;
    return t(quarter === 1 ? 'web.in-quarter-first' : 'web.in-quarter', { quarter });
  };
  const nameOf = ({ nameFr, nameEn }: { readonly nameFr: string; readonly nameEn: string }) =>
    locale === 'fr' ? nameFr : nameEn;
  const reasons = (all: readonly GestureReason[], currency: string): string =>
    all
      .map(({ code, limit, months }) =>
        t(`reasons.${code}`, { limit: code === 'cap' ? limit : money(limit, currency), months }),
      )
      .join(' ');
  const standing = ({ standing: of, currency, period }: Judgement): string | null =>
    of === null || of.budget === null
      ? null
      : t(of.team === null ? 'web.standing-organization' : 'web.standing-team', {
          team: of.team,
          spent: money(of.spent, currency),
          budget: money(of.budget, currency),
          period: during(period),
        });
  const nth = (count: number, months: number): string => t('web.nth', { count, ordinal: true, months });
  const line = ({ gesture, cost, currency }: Pick<Gesture, 'gesture' | 'cost' | 'currency'>): string =>
    t('web.line', { name: nameOf(gesture), cost: money(cost, currency) });
  return { money, during, nameOf, reasons, standing, nth, line };
}
