import type { Display } from '@boucle/stats';
import { formatIntervalShort, type Limits } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import draw from './drawing.module.css';
import { IntervalBar } from './interval-bar.tsx';
import styles from './nps-line.module.css';
import { linearScale } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface NpsLineProps extends Limits {
  nps: number;
  n: number;
  display: Display;
  minimumToShow?: number;
}

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

/** The NPS of a group on one line: figure, interval on −100…+100, limits and n in words. */
export function NpsLine({ nps, low, high, n, display, minimumToShow = 10 }: NpsLineProps) {
  const locale = useLocale();
  const { charts } = useWords();
  const [ref, width] = useWidth<HTMLSpanElement>();
  const x = linearScale([-100, 100], [0, width]);
  const isHidden = display === 'hide';
  return (
    <p className={styles.line}>
      {isHidden ? (
        <span className={styles.few}>{charts.notEnough}</span>
      ) : (
        <span className={styles.figure}>{display === 'show' && formatNps(nps, locale)}</span>
      )}
      <span ref={ref} className={styles.plot}>
        {!isHidden && width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            <line className={draw.axis} x2={width} y1={MIDDLE} y2={MIDDLE} />
            <line className={draw.axis} x1={x(0)} x2={x(0)} y1={MIDDLE - 5} y2={MIDDLE + 5} />
            <IntervalBar
              x={x}
              low={low}
              high={high}
              nps={display === 'show' ? nps : undefined}
              middle={MIDDLE}
              thickness={8}
            />
          </svg>
        )}
      </span>
      <span className={styles.words}>
        {isHidden
          ? charts.shownFrom(n, minimumToShow)
          : `${formatIntervalShort({ low, high }, locale)}, ${charts.n(n)}`}
      </span>
    </p>
  );
}
