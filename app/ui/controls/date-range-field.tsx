import { type ReactNode, useId, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { formatDayRange } from '../format/format-day-range.ts';
import { useLocale } from '../locale.ts';
import { Icon } from '../marks/icon.tsx';
import { DateRangePanel, type DateRangePanelProps } from './date-range-panel.tsx';
import field from './field.module.css';
import { Popover } from './popover.tsx';
import select from './select.module.css';

export interface DateRangeFieldProps extends DateRangePanelProps {
  label: ReactNode;
  className?: string;
}

export function DateRangeField({ label, className, onChange, ...panel }: DateRangeFieldProps) {
  const [isOpen, open] = useState(false);
  const id = useId();
  const locale = useLocale();
  return (
    <div className={classNames(field.field, className)}>
      <span id={`${id}-label`} className={field.label}>
        {label}
      </span>
      <DialogTrigger isOpen={isOpen} onOpenChange={open}>
        <Button
          id={id}
          aria-labelledby={`${id}-label ${id}`}
          className={classNames(field.control, select.button)}
        >
          {formatDayRange(panel.value.from, panel.value.to, locale)}
          <Icon name="calendar" />
        </Button>
        <Popover placement="bottom start" aria-labelledby={`${id}-label`} className={select.sheet}>
          <DateRangePanel
            {...panel}
            onChange={(range) => {
              onChange(range);
              open(false);
            }}
          />
        </Popover>
      </DialogTrigger>
    </div>
  );
}
