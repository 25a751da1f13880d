import type { Locale } from '../../../platform/i18n/locale.ts';
import type { RootCause } from './contract.ts';

/** In the reader's language where it has a name in it. */
export function causeName({ names }: Pick<RootCause, 'names'>, locale: Locale): string {
  return names[locale] ?? names.fr ?? names.en ?? '';
}

/** With what is above it: "Livraison › Retard". */
export function causePath(causes: readonly RootCause[], id: string, locale: Locale): string {
  const cause = causes.find((one) => one.id === id);
  if (cause === undefined) return '';
  const own = causeName(cause, locale);
  return cause.parentId === null ? own : `${causePath(causes, cause.parentId, locale)} › ${own}`;
}
