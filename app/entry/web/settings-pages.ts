/** The pages of the settings, in their order; the first is at the settings' own address. */
export const SETTINGS_PAGES = [
  { id: 'organization', isForAll: false },
  { id: 'members', isForAll: true },
  { id: 'teams', isForAll: true },
  { id: 'notifications', isForAll: true },
  { id: 'cases', isForAll: true },
  { id: 'sending', isForAll: false },
  { id: 'privacy', isForAll: false },
] as const;
