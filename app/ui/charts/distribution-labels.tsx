import type { Band } from '@boucle/stats';
import { useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { BandMark } from '../marks/band-mark.tsx';
import styles from './distribution-labels.module.css';
import { pushLabels } from './push-labels.ts';

export interface BandShare {
  band: Band;
  name: string;
  value: string;
  /** Where the band starts; undefined when nobody is in it. */
  x: number | undefined;
}

export interface DistributionLabelsProps {
  shares: readonly BandShare[];
  /** Of the bar that the labels stand over. Without it they are a list. */
  width?: number;
}

const GAP = 18;

export function DistributionLabels({ shares, width }: DistributionLabelsProps) {
  const ref = useRef<HTMLUListElement>(null);
  const [widths, setWidths] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const measure = () => {
      const items = [...(ref.current?.children ?? [])] as HTMLElement[];
      setWidths(items.map((item) => item.offsetWidth));
    };
    measure();
    document.fonts.ready.then(measure);
  }, [shares.map((share) => share.value).join()]);
  const isRow = width !== undefined;
  const wanted = shares.map((share, i) => share.x ?? (i === 0 ? 0 : (width ?? 0)));
  const starts = isRow ? pushLabels(wanted, widths, width, GAP) : [];
  return (
    <ul ref={ref} className={classNames(styles.labels, isRow ? styles.row : styles.list)}>
      {shares.map((share, i) => (
        <li key={share.band} className={styles.label} {...(isRow ? { style: { left: starts[i] } } : {})}>
          <BandMark band={share.band} />
          <strong>{share.name}</strong> <span className={styles.value}>{share.value}</span>
        </li>
      ))}
    </ul>
  );
}
