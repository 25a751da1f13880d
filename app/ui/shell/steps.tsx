import { Icon } from '../marks/icon.tsx';
import styles from './steps.module.css';

export interface StepsProps {
  label: string;
  steps: readonly { id: string; label: string }[];
  current: string;
}

/** Where a work of several pages stands. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, i) => (
        <li
          key={step.id}
          className={styles.step}
          {...(step.id === current ? { 'aria-current': 'step' as const } : {})}
        >
          {i > 0 && <Icon name="chevron-right" size={16} />}
          {step.label}
        </li>
      ))}
    </ol>
  );
}
