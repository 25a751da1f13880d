import type { ComponentType } from 'react';

/** Where one writes to the customer, calls them, or notes something: null while no part brings it. */
export const COMPOSER: ComponentType<{ caseId: string }> | null = null as ComponentType<{
  caseId: string;
}> | null;
