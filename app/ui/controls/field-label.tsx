import type { ReactNode } from 'react';
import { Label } from 'react-aria-components';
import styles from './field.module.css';

export interface FieldLabelProps {
  /** A short rule on the right: "12 caractères au moins". */
  aside?: ReactNode;
  children: ReactNode;
}

export function FieldLabel({ aside, children }: FieldLabelProps) {
  return (
    <div className={styles.head}>
      <Label className={styles.label ?? ''}>{children}</Label>
      {aside && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
