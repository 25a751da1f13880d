import type { ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';
import { FieldError } from './field-error.tsx';
import { FieldHint } from './field-hint.tsx';
import { FieldLabel } from './field-label.tsx';

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'isInvalid'> {
  label: ReactNode;
  labelHidden?: boolean;
  aside?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  rows?: number;
  placeholder?: string | undefined;
  className?: string;
}

export function TextArea({
  label,
  labelHidden,
  aside,
  hint,
  error,
  rows = 4,
  placeholder,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      className={classNames(styles.field, className)}
    >
      <FieldLabel aside={aside} hidden={labelHidden}>
        {label}
      </FieldLabel>
      <AriaTextArea
        className={classNames(styles.control, styles.area)}
        rows={rows}
        placeholder={placeholder}
      />
      {hint && <FieldHint>{hint}</FieldHint>}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
