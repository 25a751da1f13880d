import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-paths.ts';
import styles from './menu.module.css';
import { Popover } from './popover.tsx';

export interface MenuEntry {
  id: string;
  label: string;
  note?: string;
  icon?: IconName;
  href?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  /** A hairline above. */
  startsGroup?: boolean;
}

export interface MenuProps {
  /** A Button, or anything pressable from the library. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
  /** Above the entries: who is signed in. */
  head?: ReactNode;
  placement?: 'bottom start' | 'bottom end' | 'top end';
}

export function Menu({ trigger, entries, onAction, head, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement}>
        {head && <div className={styles.head}>{head}</div>}
        <AriaMenu items={entries} onAction={(key) => onAction?.(String(key))} className={styles.menu ?? ''}>
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              {...(entry.href ? { href: entry.href } : {})}
              className={classNames(
                styles.item,
                entry.isDanger && styles.danger,
                entry.startsGroup && styles.group,
              )}
            >
              {entry.icon && <Icon name={entry.icon} />}
              <span className={styles.words}>
                <span>{entry.label}</span>
                {entry.note && <span className={styles.note}>{entry.note}</span>}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
