import { DateRangePanel } from '../controls/date-range-panel.tsx';
import { OptionList } from '../controls/option-list.tsx';
import { PickList } from '../controls/pick-list.tsx';
import type { SentencePart } from './sentence-part.ts';

/** What a part opens. */
export function PartPanel({ part, close }: { part: SentencePart; close: () => void }) {
  if (part.kind === 'own') return part.render(close);
  if (part.kind === 'range') {
    return (
      <DateRangePanel
        value={part.value}
        presets={part.presets}
        today={part.today}
        onChange={(range) => {
          part.onChange(range);
          close();
        }}
      />
    );
  }
  if (part.kind === 'choices') {
    return (
      <OptionList
        aria-label={part.name}
        autoFocus
        options={part.options}
        selectionMode="multiple"
        selectedKeys={part.value}
        onSelectionChange={(keys) => {
          part.onChange(
            keys === 'all' ? [] : part.options.map((option) => option.id).filter((id) => keys.has(id)),
          );
        }}
      />
    );
  }
  return (
    <PickList
      label={part.name}
      options={part.options}
      value={part.value}
      onPick={(id) => {
        part.onChange(id);
        close();
      }}
    />
  );
}
