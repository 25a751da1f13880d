import type { ReactNode } from 'react';
import { Label } from 'react-aria-components';
import styles from './field.module.css';

export interface FieldLabelProps {
  /** A short rule on the right: "12 caractères au moins". */
  aside?: ReactNode;
  /** For screen readers only, where the place says what the field is. */
  hidden?: boolean | undefined;
  children: ReactNode;
}

export function FieldLabel({ aside, hidden, children }: FieldLabelProps) {
  return (
    <div className={hidden ? styles.spoken : styles.head}>
      <Label className={styles.label ?? ''}>{children}</Label>
      {aside && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
