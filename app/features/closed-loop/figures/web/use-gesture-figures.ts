import { useTranslation } from 'react-i18next';
import { formatInterval } from '../../../../ui/format/format-interval.ts';
import { formatNps } from '../../../../ui/format/format-nps.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { inMoney } from '../../gestures/in-money.ts';
import type { Figures } from '../contract.ts';

type Given = Figures['gestures'];

/** What was given and what came after, in words. */
export function useGestureFigures() {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  return {
    costs: ({ costs }: Given): readonly string[] =>
      costs.map(({ currency, cost, count }) =>
        t('gestures.given', { count, cost: inMoney(cost, currency, locale) }),
      ),
    /** The change of the NPS of those who answered again; null where nothing was given or nothing may be said. */
    effect: ({ costs, effect }: Given): { text: string; isFew: boolean } | null => {
      if (effect === null || costs.length === 0) return null;
      const { n, change } = effect;
      if (change === null) return { text: t('gestures.effect-few', { n }), isFew: true };
      return {
        text: t('gestures.effect-of', {
          n,
          difference: formatNps(change.difference, locale),
          interval: formatInterval(change, locale),
        }),
        isFew: false,
      };
    },
  };
}
