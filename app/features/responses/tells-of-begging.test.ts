import { describe, expect, test } from 'vitest';
import { tellsOfBegging } from './tells-of-begging.ts';

describe('a comment tells of begging', () => {
  test.each([
    'On m’a demandé de mettre 10.',
    "Le vendeur m'a dit de vous mettre un 10, alors voilà.",
    'Très bien ; la conseillère nous a suppliés de donner la note maximale.',
    'Il me demande de noter 9 ou 10 à chaque passage',
    'Le technicien m’a prié de cocher dix.',
    'Sa prime dépend de cette note, donc 10.',
    'Le livreur dit qu’en dessous de 9 c’est considéré comme mauvais.',
    'I was asked to give a 10.',
    'The driver told me to put ten so I did',
    'They begged us to leave the top score.',
    'His bonus depends on these surveys.',
    'She explained that anything below 9 counts as a fail',
  ])('%s', (comment) => {
    expect(tellsOfBegging(comment)).toBe(true);
  });

  test.each([
    null,
    '',
    'Parfait, je mets 10 sans hésiter.',
    'On m’a demandé de patienter 10 minutes, puis de donner mon numéro.',
    'On m’a dit de donner 10 euros de plus.',
    'Le prix dépend de la formule. Je note 5.',
    'Moins de 10 minutes d’attente, pas mauvais du tout.',
    'J’aurais mis dix si le colis était arrivé.',
    'I was told to give it 10 days.',
    'They asked me to call back. I would score 9.',
    'Delivery took less than 5 days, not bad.',
    'My job depends on your software.',
    'Il a noté ma demande, dix sur dix.',
  ])('but not: %s', (comment) => {
    expect(tellsOfBegging(comment)).toBe(false);
  });

  test('a long text that nearly fits is read to its end', () => {
    expect(tellsOfBegging("on m'a demande de mettre ".repeat(4_000))).toBe(false);
  });
});
