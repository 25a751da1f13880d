import type { IconName } from '../marks/icon-paths.ts';

export interface NavItem {
  id: string;
  href: string;
  label: string;
  /** Drawn on the phone's tabs. */
  icon: IconName;
  /** Work that waits there. */
  count?: number;
  /** The count in words: "7 dossiers en attente". */
  countLabel?: string;
  isCurrent?: boolean;
}
