import type { Locator, Page } from '@playwright/test';

/** The dialog itself: what drops out of one of its fields is a dialog as well, until it has gone. */
export const dialogOf = (page: Page): Locator =>
  page.locator('[data-modal]').locator('section[role=dialog], section[role=alertdialog]');
