import type { ReactNode } from 'react';
import {
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
  Tab,
  TabList,
  TabPanel,
} from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import styles from './tabs.module.css';

export interface TabEntry {
  id: string;
  label: ReactNode;
  /** How many are inside. */
  count?: number;
  content: ReactNode;
}

export interface TabsProps
  extends Pick<AriaTabsProps, 'selectedKey' | 'defaultSelectedKey' | 'keyboardActivation'> {
  label: string;
  tabs: readonly TabEntry[];
  onChange?: (id: string) => void;
  className?: string;
}

/** Views of one thing on one page. Pages of their own are links: `SubNav`. */
export function Tabs({ label, tabs, onChange, className, ...rest }: TabsProps) {
  const locale = useLocale();
  return (
    <AriaTabs
      {...rest}
      onSelectionChange={(key) => onChange?.(String(key))}
      className={classNames(styles.tabs, className)}
    >
      <TabList aria-label={label} items={tabs} className={styles.list ?? ''}>
        {(tab) => (
          <Tab id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
            {tab.count !== undefined && (
              <span className={styles.count}>{formatNumber(tab.count, locale)}</span>
            )}
          </Tab>
        )}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
