import type { ReactNode } from 'react';
import { LOCALES, type Locale } from '../../../platform/i18n/locale.ts';
import { Select } from '../../../ui/controls/select.tsx';

/** Each language in its own words. */
const NAMES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' };

export interface LocaleSelectProps {
  label: ReactNode;
  value: Locale;
  onChange: (locale: Locale) => void;
}

export function LocaleSelect({ label, value, onChange }: LocaleSelectProps) {
  return (
    <Select
      label={label}
      value={value}
      onChange={(id) => onChange(id === 'en' ? 'en' : 'fr')}
      options={LOCALES.map((id) => ({ id, label: NAMES[id] }))}
    />
  );
}
