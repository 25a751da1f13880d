import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test.each([
  ['Rappelée à 14 h, elle attend les pieds du canapé', 'en', 'fr'],
  ['She waits for the feet of her sofa', 'fr', 'en'],
  ['Client mécontent', 'en', 'fr'],
  ['The café is closed and nobody told them', 'fr', 'en'],
] as const)('%s is told by its words', (text, fallback, language) => {
  expect(languageOf(text, fallback)).toBe(language);
});

test('words of both, and none at all, are what the reader speaks', () => {
  expect(languageOf('', 'en')).toBe('en');
  expect(languageOf('OK 12/03', 'fr')).toBe('fr');
  expect(languageOf('SAV Orsel', 'en')).toBe('en');
});
