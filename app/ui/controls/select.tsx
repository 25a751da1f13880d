import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  type Key,
  SelectValue,
} from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import styles from './field.module.css';
import { FieldError } from './field-error.tsx';
import { FieldHint } from './field-hint.tsx';
import { FieldLabel } from './field-label.tsx';
import { type Option, OptionList } from './option-list.tsx';
import { Popover } from './popover.tsx';
import select from './select.module.css';

type Kept =
  | 'name'
  | 'autoComplete'
  | 'isDisabled'
  | 'isRequired'
  | 'placeholder'
  | 'aria-label'
  | 'autoFocus';

export interface SelectProps extends Pick<AriaSelectProps<Option>, Kept> {
  label?: ReactNode;
  labelHidden?: boolean;
  /** 32 high, for rows and beside titles. */
  dense?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly Option[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string) => void;
  className?: string;
}

export function Select(props: SelectProps) {
  const { label, labelHidden, dense, hint, error, options, value, onChange, className, ...rest } = props;
  const change = (key: Key | null) => {
    if (key !== null) onChange?.(String(key));
  };
  return (
    <AriaSelect
      {...rest}
      {...(value === undefined ? {} : { value })}
      {...(error ? { isInvalid: true } : {})}
      onChange={change}
      className={classNames(styles.field, className)}
    >
      {label && <FieldLabel hidden={labelHidden}>{label}</FieldLabel>}
      <Button className={classNames(styles.control, select.button, dense && styles.dense)}>
        <SelectValue className={select.value ?? ''}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      {hint && <FieldHint>{hint}</FieldHint>}
      <FieldError>{error}</FieldError>
      <Popover className={select.popover}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
