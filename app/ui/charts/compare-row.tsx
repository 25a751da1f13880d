import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Link } from '../controls/link.tsx';
import { formatInterval, formatIntervalShort, type Limits } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatPercent } from '../format/format-percent.ts';
import { useLocale } from '../locale.ts';
import { BandsBar } from './bands-bar.tsx';
import styles from './compare-table.module.css';
import type { SegmentAxis } from './segment-axis.ts';
import type { Segment } from './segment-row.ts';
import { Whisker } from './whisker.tsx';

/** A segment with how it stands to the rest, what it is made of and how many of those asked answered. */
export interface ComparedSegment extends Segment {
  promoters: number;
  passives: number;
  detractors: number;
  /** Its NPS − that of all others. */
  difference?: (Limits & { value: number }) | undefined;
  /** 0…1; undefined where nobody was invited. */
  rate?: number | undefined;
  /** Answers more or less often than the others. */
  rateDiffers?: boolean | undefined;
}

export interface CompareHeads {
  /** "écart au reste" */
  difference: string;
  distribution: string;
  /** "réponse" */
  rate: string;
}

interface CompareRowProps {
  segment: ComparedSegment;
  heads: CompareHeads;
  axis: SegmentAxis;
  width: number;
  whole: Limits;
  isDashed: boolean;
}

export function CompareRow({ segment, heads, axis, width, whole, isDashed }: CompareRowProps) {
  const locale = useLocale();
  const { name, href, difference, rate } = segment;
  const isShown = segment.display === 'show';
  const rateText = rate === undefined ? '' : formatPercent(rate, locale);
  const differenceText =
    difference === undefined || !isShown
      ? ''
      : `${formatNps(difference.value, locale)} (${formatIntervalShort(difference, locale)})`;
  return (
    <tr className={classNames(segment.differs && styles.differs)}>
      <th scope="row" className={styles.name}>
        {href ? (
          <Link tone="ink" href={href}>
            {name}
          </Link>
        ) : (
          name
        )}
        <small className={styles.narrow}>
          {formatIntervalShort(segment, locale)}
          {differenceText && `, ${heads.difference} ${differenceText}`}
          {rateText && `, ${heads.rate} ${rateText}`}
        </small>
      </th>
      <td className={styles.plot}>
        <Whisker axis={axis} width={width} row={segment} whole={whole} isDashed={isDashed} />
        <VisuallyHidden>{formatInterval(segment, locale)}</VisuallyHidden>
      </td>
      <td className={classNames(styles.number, styles.nps)}>
        {isShown ? formatNps(segment.nps, locale) : ''}
      </td>
      <td className={classNames(styles.number, styles.wide)}>{formatIntervalShort(segment, locale)}</td>
      <td className={classNames(styles.number, styles.wide)}>{differenceText}</td>
      <td className={classNames(styles.bands, styles.wide)}>
        <BandsBar {...segment} />
      </td>
      <td className={styles.number}>{formatNumber(segment.n, locale)}</td>
      <td className={classNames(styles.number, styles.wide)}>
        {segment.rateDiffers ? <strong className={styles.odd}>{rateText}</strong> : rateText}
      </td>
    </tr>
  );
}
