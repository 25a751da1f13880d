import type { ReactNode } from 'react';
import { Text } from 'react-aria-components';
import styles from './field.module.css';

/** Read with the field by screen readers. */
export function FieldHint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className={styles.hint ?? ''}>
      {children}
    </Text>
  );
}
