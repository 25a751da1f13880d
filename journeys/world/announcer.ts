import { expect, type Page } from '@playwright/test';

/**
 * Waits until what a pending button announced is cleared. React Aria points its announcement at the button's words;
 * once those are gone, axe finds the few seconds that the announcement is still kept without a name.
 */
export async function untilAnnounced(page: Page): Promise<void> {
  await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0);
}
