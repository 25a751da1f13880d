import { createContext, useContext } from 'react';
import { formatIntervalShort, formatLimits, type Limits } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { formatShare, formatShareLimits } from '../format/format-share.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';

/** What the figures of a page are: NPS in points, or a share in per cent. */
export interface FigureUnit {
  /** "NPS", "CSAT": a short name, the same in every language. */
  readonly name: string;
  readonly isShare: boolean;
}

const Unit = createContext<FigureUnit>({ name: 'NPS', isShare: false });

/** Charts within draw and print this unit. */
export const FigureUnitProvider = Unit.Provider;

/** How the charts of this page print their figures, and from where to where their line goes. */
export function useFigureUnit() {
  const locale = useLocale();
  const { charts } = useWords();
  const unit = useContext(Unit);
  const { isShare } = unit;
  const limits = (given: Limits) =>
    isShare ? formatShareLimits(given, locale) : formatLimits(given, locale);
  return {
    ...unit,
    domain: isShare ? ([0, 100] as const) : ([-100, 100] as const),
    one: (value: number) => (isShare ? formatShare(value, locale) : formatNps(value, locale)),
    limits,
    interval: (given: Limits) => charts.between(...limits(given)),
    intervalShort: (given: Limits) =>
      isShare ? charts.fromUpTo(...limits(given)) : formatIntervalShort(given, locale),
  };
}
