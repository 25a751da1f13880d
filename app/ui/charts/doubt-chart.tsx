import { nps, scoreInterval } from '@boucle/stats';
import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { formatIntervalShort } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import styles from './doubt-chart.module.css';
import draw from './drawing.module.css';
import { linearScale } from './scale.ts';
import { useWidth } from './use-width.ts';

// Half promoters, a fifth detractors: +30 at each of these sizes.
const SIZES = [10, 30, 100, 400];
const EXAMPLE = SIZES.map((n) => ({ promoters: n * 0.5, passives: n * 0.3, detractors: n * 0.2, n }));
const TICKS = [-100, -50, 0, 50, 100];
const ROW = 31;
const DOT = 4.5;
// Five labels need this; under it, the ends and zero.
const FIVE_TICKS_FROM = 200;

/** "Plus de réponses, moins de doute": the interval of one NPS as n grows. Inside a panel. */
export function DoubtChart() {
  const locale = useLocale();
  const { charts } = useWords();
  const [ref, width] = useWidth<HTMLTableCellElement>();
  const x = linearScale([-100, 100], [16, Math.max(16, width - 16)]);
  const ticks = width < FIVE_TICKS_FROM ? [-100, 0, 100] : TICKS;
  const example = formatNps(30, locale);
  return (
    <div>
      <h2 className={styles.title}>{charts.moreAnswersLessDoubt}</h2>
      <p className={styles.note}>{charts.doubtExample(example)}</p>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">
              <VisuallyHidden>n</VisuallyHidden>
            </th>
            <td ref={ref} className={styles.plot} />
            <th scope="col">
              <VisuallyHidden>{charts.interval}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLE.map((counts) => {
            const interval = scoreInterval(counts) ?? { low: 0, high: 0 };
            return (
              <tr key={counts.n}>
                <th scope="row" className={styles.n}>
                  {charts.n(counts.n)}
                </th>
                <td className={styles.plot}>
                  <svg width={width} height={ROW} aria-hidden="true">
                    {TICKS.map((tick) => (
                      <line key={tick} className={draw.grid} x1={x(tick)} x2={x(tick)} y2={ROW} />
                    ))}
                    <line
                      className={draw.mark}
                      x1={x(interval.low)}
                      x2={x(interval.high)}
                      y1={ROW / 2}
                      y2={ROW / 2}
                    />
                    <Estimate
                      at={x(nps(counts) ?? 0)}
                      isShort={x(interval.high) - x(interval.low) < 2 * DOT + 3}
                    />
                  </svg>
                </td>
                <td className={styles.limits}>{formatIntervalShort(interval, locale)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td>
              <svg width={width} height="22">
                {ticks.map((tick) => (
                  <text key={tick} className={classNames(draw.label, draw.middle)} x={x(tick)} y={16}>
                    {formatNps(tick, locale)}
                  </text>
                ))}
              </svg>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A dot, or a notch where the interval would hide behind it. */
function Estimate({ at, isShort }: { at: number; isShort: boolean }) {
  if (isShort) return <line className={draw.mark} x1={at} x2={at} y1={ROW / 2 - 5} y2={ROW / 2 + 5} />;
  return <circle className={classNames(draw.dot, styles.dot)} cx={at} cy={ROW / 2} r={DOT} />;
}
