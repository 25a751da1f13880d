import { Radio, RadioGroup } from 'react-aria-components';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import styles from './pill-group.module.css';

export interface Pill {
  id: string;
  label: string;
  count?: number;
}

export interface PillGroupProps {
  label: string;
  pills: readonly Pill[];
  value: string;
  onChange: (id: string) => void;
}

/** One view of a list at a time: all, or one kind, with how many there are. */
export function PillGroup({ label, pills, value, onChange }: PillGroupProps) {
  const locale = useLocale();
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={onChange}
      className={styles.pills ?? ''}
    >
      {pills.map((pill) => (
        <Radio key={pill.id} value={pill.id} className={styles.pill ?? ''}>
          {pill.label}
          {pill.count !== undefined && (
            <strong className={styles.count}>{formatNumber(pill.count, locale)}</strong>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
