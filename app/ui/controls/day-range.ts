/** Two inclusive days in the organization's zone: "2026-08-21". */
export interface DayRange {
  from: string;
  to: string;
}

export interface RangePreset extends DayRange {
  id: string;
  label: string;
}

export function presetOf(range: DayRange, presets: readonly RangePreset[]): RangePreset | undefined {
  return presets.find((preset) => preset.from === range.from && preset.to === range.to);
}
