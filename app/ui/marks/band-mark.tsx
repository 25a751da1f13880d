import type { Band } from '@boucle/stats';
import { classNames } from '../class-names.ts';
import styles from './band-mark.module.css';

const SHAPES: Record<Band, React.ReactElement> = {
  detractor: <path d="M7 0 14 7 7 14 0 7Z" />,
  passive: <rect x="1.5" y="1.5" width="11" height="11" rx="1" />,
  promoter: <circle cx="7" cy="7" r="6" />,
};

export interface BandMarkProps {
  band: Band;
  size?: number;
  className?: string;
}

/** The filled shape beside a band's name. */
export function BandMark({ band, size = 13, className }: BandMarkProps) {
  return (
    <svg
      className={classNames(styles[band], className)}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      {SHAPES[band]}
    </svg>
  );
}
