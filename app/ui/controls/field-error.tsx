import type { ReactNode } from 'react';
import { FieldError as AriaFieldError } from 'react-aria-components';
import { Icon } from '../marks/icon.tsx';
import styles from './field-error.module.css';

/** What failed and what to do, under its field. Without children: the browser's own message. */
export function FieldError({ children }: { children?: ReactNode }) {
  return (
    <AriaFieldError className={styles.error ?? ''}>
      {({ validationErrors }) => (
        <>
          <Icon name="warning" size={17} />
          <span>{children ?? validationErrors.join(' ')}</span>
        </>
      )}
    </AriaFieldError>
  );
}
