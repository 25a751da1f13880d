import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Link } from '../controls/link.tsx';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { useFigureUnit } from './figure-unit.ts';
import type { PointAndInterval } from './interval-drawing.tsx';
import { segmentAxis } from './segment-axis.ts';
import { type Segment, segmentRows } from './segment-row.ts';
import styles from './segments-chart.module.css';
import { SegmentsHead } from './segments-head.tsx';
import { useWidth } from './use-width.ts';
import { Whisker } from './whisker.tsx';

export interface SegmentsChartProps {
  /** Names the table for screen readers: "NPS par équipe". */
  caption: string;
  segments: readonly Segment[];
  /** Everyone together: the band behind. */
  whole: PointAndInterval & { nps: number };
  /** "3 équipes": what the folded row counts. */
  foldedName?: (count: number) => string;
  minimumToShow?: number;
  /** Fewer answers than this: dashed, shown and not compared. */
  minimumToCompare?: number;
  /** A column for the limits, on wide pages. */
  withLimits?: boolean;
  /** Who differs and who does not, in words. */
  sentence?: ReactNode;
}

export function SegmentsChart(props: SegmentsChartProps) {
  const { caption, segments, whole, foldedName, minimumToShow = 10, withLimits, sentence } = props;
  const locale = useLocale();
  const { charts } = useWords();
  const [ref, width] = useWidth<HTMLTableCellElement>();
  const { rows, folded } = segmentRows(segments);
  const unit = useFigureUnit();
  const axis = segmentAxis([...rows, whole], width, unit.domain);
  return (
    <div className={styles.segments}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{charts.group}</VisuallyHidden>
            </th>
            <th ref={ref} scope="col" className={styles.plot}>
              <VisuallyHidden>{charts.interval}</VisuallyHidden>
              <SegmentsHead axis={axis} width={width} whole={whole.nps} />
            </th>
            <th scope="col" className={styles.number}>
              {withLimits ? unit.name : <VisuallyHidden>{unit.name}</VisuallyHidden>}
            </th>
            {withLimits && (
              <th scope="col" className={classNames(styles.number, styles.limits)}>
                {charts.fromTo}
              </th>
            )}
            <th scope="col" className={styles.number}>
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SegmentLine key={row.id} row={row} axis={axis} width={width} {...props} />
          ))}
          {folded.count > 0 && (
            <tr className={styles.folded}>
              <th scope="row" colSpan={2}>
                <div>
                  <span>
                    {foldedName?.(folded.count) ?? charts.groups(folded.count)}, n&nbsp;&lt;&nbsp;
                    {minimumToShow}
                  </span>
                  <span>{charts.notEnough}</span>
                </div>
              </th>
              <td />
              {withLimits && <td className={styles.limits} />}
              <td className={styles.number}>
                {folded.n === undefined ? '' : formatNumber(folded.n, locale)}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {sentence && <p className={styles.sentence}>{sentence}</p>}
    </div>
  );
}

interface SegmentLineProps extends SegmentsChartProps {
  row: Segment;
  axis: ReturnType<typeof segmentAxis>;
  width: number;
}

function SegmentLine({ row, axis, width, whole, withLimits, minimumToCompare = 30 }: SegmentLineProps) {
  const locale = useLocale();
  const unit = useFigureUnit();
  return (
    <tr className={classNames(row.differs && styles.differs)}>
      <th scope="row" className={styles.name}>
        {row.href ? (
          <Link tone="ink" href={row.href}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
      </th>
      <td className={styles.plot}>
        <Whisker axis={axis} width={width} row={row} whole={whole} isDashed={row.n < minimumToCompare} />
        <VisuallyHidden>{unit.interval(row)}</VisuallyHidden>
      </td>
      <td className={classNames(styles.number, styles.nps)}>
        {row.display === 'show' ? unit.one(row.nps) : ''}
      </td>
      {withLimits && <td className={classNames(styles.number, styles.limits)}>{unit.intervalShort(row)}</td>}
      <td className={styles.number}>{formatNumber(row.n, locale)}</td>
    </tr>
  );
}
