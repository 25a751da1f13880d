import { classNames } from '../class-names.ts';
import styles from './icon.module.css';
import { ICON_PATHS, type IconName } from './icon-paths.ts';

export interface IconProps {
  name: IconName;
  /** Pixels; the drawing has 20 of them. */
  size?: number;
  className?: string;
}

/** Decoration beside a word: screen readers skip it, the control that holds it has the name. */
export function Icon({ name, size = 18, className }: IconProps) {
  return (
    <svg
      className={classNames(styles.icon, className)}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
