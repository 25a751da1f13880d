import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className'> {
  /** A second, quieter line. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Checkbox({ note, className, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classNames(styles.checkbox, className)}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box}>
            <Icon name={isIndeterminate ? 'minus' : 'check'} size={14} />
          </span>
          <span>
            {children}
            {note && <span className={styles.note}>{note}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
