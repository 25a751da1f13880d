import { parseDate } from '@internationalized/date';
import {
  RangeCalendar as AriaRangeCalendar,
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components';
import { Icon } from '../marks/icon.tsx';
import { useWords } from '../words/words.ts';
import type { DayRange } from './day-range.ts';
import styles from './range-calendar.module.css';

export interface RangeCalendarProps {
  value: DayRange;
  today: string;
  onChange: (range: DayRange) => void;
}

export default function RangeCalendar({ value, today, onChange }: RangeCalendarProps) {
  const { ranges } = useWords();
  return (
    <AriaRangeCalendar
      aria-label={ranges.calendar}
      value={{ start: parseDate(value.from), end: parseDate(value.to) }}
      defaultFocusedValue={parseDate(value.to)}
      maxValue={parseDate(today)}
      onChange={({ start, end }) => onChange({ from: start.toString(), to: end.toString() })}
      className={styles.calendar ?? ''}
    >
      <div className={styles.head}>
        <Button slot="previous" className={styles.turn ?? ''}>
          <Icon name="chevron-left" />
        </Button>
        <CalendarHeading className={styles.month ?? ''} />
        <Button slot="next" className={styles.turn ?? ''}>
          <Icon name="chevron-right" />
        </Button>
      </div>
      <CalendarGrid weekdayStyle="short" className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className={styles.weekday ?? ''}>{day.slice(0, 2)}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </AriaRangeCalendar>
  );
}
