export type Theme = 'light' | 'dark' | 'system';

/** Follows the system unless the person chose. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}
