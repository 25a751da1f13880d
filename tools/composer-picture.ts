import type { Page } from '@playwright/test';

/** A difficult message, half an hour before the limit, with what happens to one's spelling then. */
const LETTERS = {
  fr: [
    'Bonjour,',
    'Nous somes désolé que votre commande ai été livrer en retard malgrés vos apels. Vous avez attendu onze jours, et personne ne vous a répondu\u00a0: ce n’est pas ce que nous vous devions.',
    'Un coursier peut vous apporter les pieds samedi avant midi. Est-ce possible pour vous\u00a0?',
  ],
  en: [
    'Dear customer,',
    'I am sorry that we recieved your calls and that nobody answered them. You could of expected better of us: the sofa was delivered eleven days late, without it’s legs.',
    'A courrier can bring them on Saturday before noon. Would that suit you?',
  ],
} as const;

/** Opens a case, writes a letter with faults and steps to the one that says most: what the composer makes of it. */
export async function showComposer(page: Page, url: string, locale: 'fr' | 'en'): Promise<void> {
  await page.goto(url);
  const area = page.locator('textarea').first();
  await area.fill(LETTERS[locale].join('\n\n'));
  await page.locator('mark[data-at]').first().waitFor();
  await area.press('Control+Home');
  const steps = locale === 'fr' ? 4 : 2;
  for (let step = 0; step < steps; step += 1) await area.press('F8');
  await page.locator('[data-card]').waitFor();
  await page.evaluate(
    `document.querySelector('textarea').closest('section').scrollIntoView({ block: 'center' })`,
  );
}
