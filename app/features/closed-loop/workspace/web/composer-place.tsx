import type { ComponentType } from 'react';
import { Composer } from '../../conversation/web/composer.tsx';

/** Where one writes to the customer, calls them, or notes something. */
export const COMPOSER: ComponentType<{ caseId: string }> = Composer;
