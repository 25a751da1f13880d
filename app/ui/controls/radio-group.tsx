import type { ReactNode } from 'react';
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from 'react-aria-components';
import { classNames } from '../class-names.ts';
import field from './field.module.css';
import { FieldError } from './field-error.tsx';
import { FieldHint } from './field-hint.tsx';
import { FieldLabel } from './field-label.tsx';
import type { Option } from './option-list.tsx';
import styles from './radio-group.module.css';

export interface RadioGroupProps extends Omit<AriaRadioGroupProps, 'children' | 'className' | 'isInvalid'> {
  label?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly Option[];
  className?: string;
}

export function RadioGroup({ label, hint, error, options, className, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      className={classNames(field.field, className)}
    >
      {label && <FieldLabel>{label}</FieldLabel>}
      <div className={styles.options} data-orientation={rest.orientation ?? 'vertical'}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled ?? false}
            className={styles.radio ?? ''}
          >
            <span className={styles.dot} />
            <span>
              {option.label}
              {option.note && <span className={styles.note}>{option.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {hint && <FieldHint>{hint}</FieldHint>}
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  );
}
