import type { OrganizationSettings, UpdateOrganization } from '../contract.ts';

export type TextSetting = 'name' | 'senderName' | 'postalAddress';
export type NumberSetting = 'quarantineDays' | 'minNToShow' | 'minNToCompare';

const NUMBERS: readonly string[] = ['quarantineDays', 'minNToShow', 'minNToCompare'];

/** What was typed, numbers too as they were typed. */
export type SettingsDraft = { readonly [name in TextSetting | NumberSetting]?: string } & {
  readonly locale?: OrganizationSettings['locale'];
  readonly timeZone?: string;
};

/** What differs from the settings as they are. What is no number is sent as it stands, to be refused by name. */
export function changesOf(typed: SettingsDraft, settings: OrganizationSettings): UpdateOrganization {
  const entries = Object.entries(typed).map(([name, text]) => {
    const isNumber = NUMBERS.includes(name) && /^\s*\d+\s*$/.test(text);
    return [name, isNumber ? Number(text) : text] as const;
  });
  return Object.fromEntries(
    entries.filter(([name, value]) => settings[name as keyof OrganizationSettings] !== value),
  );
}
