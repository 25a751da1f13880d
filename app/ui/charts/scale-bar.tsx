import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatPercent } from '../format/format-percent.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import { labelledCells, placeCells } from './distribution-cells.ts';
import draw from './drawing.module.css';
import styles from './scale-bar.module.css';
import { useWidth } from './use-width.ts';

export interface ScaleBarProps {
  /** The counts of the scores from `min` on. */
  histogram: readonly number[];
  min: number;
  /** From this score on they are good. */
  goodFrom: number;
  /** "Satisfaits, 4 et 5", "Autres, 1 à 3". */
  names: { readonly good: string; readonly other: string };
}

const BAR = 30;

/** The distribution of a CSAT or CES as one bar: darker where the share counts. No band has a colour of its own. */
export function ScaleBar({ histogram, min, goodFrom, names }: ScaleBarProps) {
  const locale = useLocale();
  const { charts } = useWords();
  const clip = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const counts = histogram.map((count, i) => {
    const score = min + i;
    return { score, count, band: score >= goodFrom ? ('good' as const) : ('other' as const) };
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const cells = placeCells(
    counts.filter(({ count }) => count > 0),
    width,
  );
  const says = (count: number) => `${formatNumber(count, locale)}, ${formatPercent(count / total, locale)}`;
  const table = {
    caption: charts.distributionCaption,
    head: [charts.score, charts.answersHead],
    rows: counts.map(({ score, count }) => [String(score), says(count)]),
  };
  const readings = cells.map((cell) => ({
    x: cell.x + cell.width / 2,
    y: BAR / 2,
    title: `${charts.score} ${cell.score}`,
    text: says(cell.count),
    box: { x: cell.x - 2, y: -2, width: cell.width + 4, height: BAR + 4 },
  }));
  return (
    <div className={styles.bar}>
      <ul className={styles.labels}>
        {(['other', 'good'] as const).map((band) => (
          <li key={band}>
            <span className={classNames(styles.swatch, styles[`${band}Swatch`])} aria-hidden="true" />
            <strong>{names[band]}</strong>{' '}
            {says(counts.reduce((sum, one) => sum + (one.band === band ? one.count : 0), 0))}
          </li>
        ))}
      </ul>
      <ChartFrame frameRef={ref} width={width} height={BAR + 24} table={table} readings={readings}>
        <clipPath id={clip}>
          <rect width={width} height={BAR} rx="6" />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          {cells.map((cell) => (
            <rect key={cell.score} className={styles[cell.band]} x={cell.x} width={cell.width} height={BAR} />
          ))}
        </g>
        {labelledCells(cells).map((cell) => (
          <text
            key={cell.score}
            className={classNames(draw.label, draw.middle)}
            x={cell.x + cell.width / 2}
            y={BAR + 17}
          >
            {cell.score}
          </text>
        ))}
      </ChartFrame>
    </div>
  );
}
