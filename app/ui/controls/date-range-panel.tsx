import { lazy, Suspense, useState } from 'react';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import styles from './date-range-panel.module.css';
import { type DayRange, presetOf, type RangePreset } from './day-range.ts';
import { PickList } from './pick-list.tsx';
import { TextField } from './text-field.tsx';

// Half of what a calendar weighs is days that most people never pick by hand.
const RangeCalendar = lazy(() => import('./range-calendar.tsx'));

export interface DateRangePanelProps {
  value: DayRange;
  presets: readonly RangePreset[];
  /** The last day that can be picked. */
  today: string;
  onChange: (range: DayRange) => void;
}

/** The usual periods, a calendar, and two fields to type in. */
export function DateRangePanel({ value, presets, today, onChange }: DateRangePanelProps) {
  const words = useWords();
  const [draft, setDraft] = useState(value);
  const isOrdered = draft.from !== '' && draft.to !== '' && draft.from <= draft.to;
  return (
    <div className={styles.panel}>
      <PickList
        label={words.ranges.usual}
        options={presets}
        value={presetOf(value, presets)?.id}
        onPick={(id) => {
          const preset = presets.find((one) => one.id === id);
          if (preset) onChange({ from: preset.from, to: preset.to });
        }}
        className={styles.presets ?? ''}
      />
      <div className={styles.custom}>
        <Suspense fallback={<div className={styles.calendarRoom} />}>
          <RangeCalendar value={isOrdered ? draft : value} today={today} onChange={onChange} />
        </Suspense>
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            if (isOrdered) onChange(draft);
          }}
        >
          <TextField
            type="date"
            label={words.ranges.from}
            value={draft.from}
            onChange={(from) => setDraft({ ...draft, from })}
          />
          <TextField
            type="date"
            label={words.ranges.to}
            value={draft.to}
            onChange={(to) => setDraft({ ...draft, to })}
            error={isOrdered ? undefined : words.ranges.disordered}
          />
          <Button type="submit" variant="primary">
            {words.ranges.apply}
          </Button>
        </form>
      </div>
    </div>
  );
}
