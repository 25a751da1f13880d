import { useSyncExternalStore } from 'react';

// Same width as the style sheets' phone rules.
export const PHONE = '(max-width: 700px)';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => matchMedia(query).matches,
  );
}
