/** The sections of the settings of cases, in their order; each is a page under `settings/cases/`. */
export const CASE_SETTINGS_SECTIONS = [
  'clocks',
  'calendars',
  'routing',
  'templates',
  'promises',
  'gestures',
  'causes',
  'playbooks',
  'words',
] as const;
