import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';
import { FieldError } from './field-error.tsx';
import { FieldHint } from './field-hint.tsx';
import { FieldLabel } from './field-label.tsx';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'isInvalid'> {
  label: ReactNode;
  labelHidden?: boolean;
  aside?: ReactNode;
  hint?: ReactNode;
  /** The cause, in words. Its presence makes the field invalid. */
  error?: ReactNode;
  placeholder?: string | undefined;
  className?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, aside, hint, error, placeholder, className, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      className={classNames(styles.field, className)}
    >
      <FieldLabel aside={aside} hidden={labelHidden}>
        {label}
      </FieldLabel>
      <Input className={styles.control ?? ''} placeholder={placeholder ?? ''} />
      {hint && <FieldHint>{hint}</FieldHint>}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
