import { type Option, OptionList } from './option-list.tsx';

export interface PickListProps {
  label: string;
  options: readonly Option[];
  value: string | undefined;
  /** Also when the chosen one is pressed again. */
  onPick: (id: string) => void;
  className?: string;
}

/** A list that one press answers. */
export function PickList({ label, options, value, onPick, className }: PickListProps) {
  return (
    <OptionList
      aria-label={label}
      autoFocus
      options={options}
      selectionMode="single"
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        // Pressing the chosen one empties the selection.
        const [key = value] = keys === 'all' ? [] : keys;
        if (key !== undefined) onPick(String(key));
      }}
      {...(className ? { className } : {})}
    />
  );
}
