import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import { type ComparedSegment, type CompareHeads, CompareRow } from './compare-row.tsx';
import styles from './compare-table.module.css';
import { useFigureUnit } from './figure-unit.ts';
import type { PointAndInterval } from './interval-drawing.tsx';
import { segmentAxis } from './segment-axis.ts';
import { SegmentsHead } from './segments-head.tsx';
import { useWidth } from './use-width.ts';

export interface CompareSection {
  id: string;
  title: string;
  note?: string;
  segments: readonly ComparedSegment[];
}

export interface CompareTableProps {
  /** Names the table for screen readers: "NPS par équipe". */
  caption: string;
  heads: CompareHeads;
  /** Those above, those that nothing tells apart, those below, those with too few answers. */
  sections: readonly CompareSection[];
  whole: PointAndInterval & { nps: number };
  /** What is hidden, in one line, and how many answers it holds where that gives nothing away. */
  hidden?: { text: ReactNode; n: string } | undefined;
}

/** Groups beside the whole, under the verdict on each: sorted, and unranked where they cannot be told apart. */
export function CompareTable({ caption, heads, sections, whole, hidden }: CompareTableProps) {
  const { charts } = useWords();
  const unit = useFigureUnit();
  const [ref, width] = useWidth<HTMLTableCellElement>();
  const filled = sections.filter(({ segments }) => segments.length > 0);
  const axis = segmentAxis([...filled.flatMap(({ segments }) => segments), whole], width);
  return (
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
            {unit.name}
          </th>
          <th scope="col" className={classNames(styles.number, styles.wide)}>
            {charts.fromTo}
          </th>
          <th scope="col" className={classNames(styles.number, styles.wide)}>
            {heads.difference}
          </th>
          <th scope="col" className={classNames(styles.bands, styles.wide)}>
            {heads.distribution}
          </th>
          <th scope="col" className={styles.number}>
            n
          </th>
          <th scope="col" className={classNames(styles.number, styles.wide)}>
            {heads.rate}
          </th>
        </tr>
      </thead>
      {filled.map(({ id, title, note, segments }) => (
        <tbody key={id}>
          <tr className={styles.section}>
            <th scope="colgroup" colSpan={8}>
              <strong>{title}</strong>
              {note && <span>{note}</span>}
            </th>
          </tr>
          {segments.map((segment) => (
            <CompareRow
              key={segment.id}
              segment={segment}
              heads={heads}
              axis={axis}
              width={width}
              whole={whole}
              isDashed={id === 'few'}
            />
          ))}
        </tbody>
      ))}
      {hidden && (
        <tbody>
          <tr className={styles.hidden}>
            <th scope="row" colSpan={2}>
              {hidden.text}
            </th>
            <td />
            <td className={styles.wide} />
            <td className={styles.wide} />
            <td className={styles.wide} />
            <td className={styles.number}>{hidden.n}</td>
            <td className={styles.wide} />
          </tr>
        </tbody>
      )}
    </table>
  );
}
