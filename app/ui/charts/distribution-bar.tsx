import type { Band } from '@boucle/stats';
import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatPercent } from '../format/format-percent.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import styles from './distribution-bar.module.css';
import { distributionCells, labelledCells } from './distribution-cells.ts';
import { type BandShare, DistributionLabels } from './distribution-labels.tsx';
import draw from './drawing.module.css';
import { useWidth } from './use-width.ts';

export interface DistributionBarProps {
  /** Eleven counts, of the scores 0 to 10. */
  histogram: readonly number[];
}

const BAR = 30;
const BANDS: readonly Band[] = ['detractor', 'passive', 'promoter'];
// Under this the three labels become a list.
const LIST_UNDER = 560;

export function DistributionBar({ histogram }: DistributionBarProps) {
  const locale = useLocale();
  const words = useWords();
  const clip = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const cells = distributionCells(histogram, width);
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const says = (count: number) => `${formatNumber(count, locale)}, ${formatPercent(count / total, locale)}`;
  const shares = BANDS.map((band): BandShare => {
    const own = cells.filter((cell) => cell.band === band);
    const count = own.reduce((sum, cell) => sum + cell.count, 0);
    return { band, name: words[`${band}s`], value: says(count), x: own[0]?.x };
  });
  const table = {
    caption: words.charts.distributionCaption,
    head: [words.charts.score, words.charts.answersHead],
    rows: histogram.map((count, score) => [String(score), says(count)]),
  };
  const readings = cells.map((cell) => ({
    x: cell.x + cell.width / 2,
    y: BAR / 2,
    title: words.scoreOf(cell.score, words[cell.band]),
    text: says(cell.count),
    box: { x: cell.x - 2, y: -2, width: cell.width + 4, height: BAR + 4 },
  }));
  const isList = width < LIST_UNDER;
  return (
    <div className={styles.distribution}>
      {!isList && <DistributionLabels shares={shares} width={width} />}
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
      {isList && <DistributionLabels shares={shares} />}
    </div>
  );
}
