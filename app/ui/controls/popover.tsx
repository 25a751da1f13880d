import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './popover.module.css';

export interface PopoverProps extends Omit<AriaPopoverProps, 'className'> {
  className?: string | undefined;
}

/** The floating sheet under menus, selects and the filter sentence. */
export function Popover({ className, ...rest }: PopoverProps) {
  return (
    <AriaPopover
      offset={6}
      containerPadding={8}
      {...rest}
      className={classNames(styles.popover, className)}
    />
  );
}
