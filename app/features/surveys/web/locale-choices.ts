/** Which languages a survey speaks; the first is for those whose language is not known. */
export const LOCALE_CHOICES = ['fr,en', 'en,fr', 'fr', 'en'] as const;

export const localesOfChoice = (choice: string): ('fr' | 'en')[] =>
  choice.split(',').map((one) => (one === 'en' ? 'en' : 'fr'));
