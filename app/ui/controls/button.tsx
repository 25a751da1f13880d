import { type ReactNode, useId } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-paths.ts';
import styles from './button.module.css';
import { type ButtonLook, buttonClass } from './button-class.ts';

export interface ButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'isDisabled'>,
    ButtonLook {
  icon?: IconName;
  /** What it says while it works. */
  pendingText?: string;
  /** What is missing before this can be pressed: the button stays reachable, and says it beneath. */
  disabledReason?: string | undefined;
  className?: string;
  children: ReactNode;
}

export function Button(props: ButtonProps) {
  const { variant, dense, wide, icon, pendingText, disabledReason, className, children, ...rest } = props;
  const reasonId = useId();
  const look = classNames(buttonClass({ variant, dense, wide }), className);
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {rest.isPending && pendingText ? pendingText : children}
    </>
  );
  if (!disabledReason) {
    return (
      <AriaButton {...rest} className={look}>
        {content}
      </AriaButton>
    );
  }
  const { onPress: _, ...blocked } = rest;
  return (
    <span className={classNames(styles.blocked, wide && styles.wide)}>
      <AriaButton
        {...blocked}
        type="button"
        aria-disabled="true"
        aria-describedby={reasonId}
        className={look}
      >
        {content}
      </AriaButton>
      <span id={reasonId} className={styles.reason}>
        {disabledReason}
      </span>
    </span>
  );
}
