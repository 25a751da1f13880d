import { expect, type Locator } from '@playwright/test';

/** Clicks a radio button, a box or a switch where it shows: the control itself lies unseen in its label. */
export async function press(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label[1]').click();
}

export async function choose(radio: Locator): Promise<void> {
  await press(radio);
  await expect(radio).toBeChecked();
}
