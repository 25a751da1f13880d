import type { ReactNode } from 'react';
import { Select } from '../../../ui/controls/select.tsx';

export interface TimeZoneSelectProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (zone: string) => void;
}

/** Every zone that the browser knows, and the chosen one under the name it was chosen by. */
export function TimeZoneSelect(props: TimeZoneSelectProps) {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = known.includes(props.value) ? known : [...known, props.value].sort();
  return <Select {...props} options={zones.map((zone) => ({ id: zone, label: zone }))} />;
}
