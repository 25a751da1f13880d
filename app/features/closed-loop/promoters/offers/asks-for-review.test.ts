import { describe, expect, test } from 'vitest';
import { asksForReview } from './asks-for-review.ts';

describe('an offer', () => {
  test.each([
    'Laissez un avis et recevez 10 € de bon d’achat.',
    'Un café offert à qui nous LAISSE un bel avis',
    'Déposez votre avis sur notre page',
    'Un bon de 20 € contre votre avis',
    'En échange d’un avis Google, nous vous offrons la livraison',
    'Offert pour tout avis publié en ligne : un mug',
    'Mettez-nous 5 étoiles et gagnez un sac',
    'Notez-nous et repartez avec un cadeau',
    'Parlez de nous sur TripAdvisor',
    'Leave us a review and get a free coffee',
    'A voucher in exchange for your honest review',
    'Post a short review to take part',
    'Rate us and win',
    'Give us five stars: the next delivery is free',
    'Free month for every Google review',
  ])('may not ask for a review: %s', (text) => {
    expect(asksForReview(text)).toBe('review');
  });

  test.each([
    'Mettez-nous un 10 et recevez un cadeau',
    'Un cadeau en échange d’une bonne note',
    'Pour une note de 10, la livraison est offerte',
    'Donnez-nous 9 ou 10 à la prochaine enquête',
    'Offert contre une note',
    'Give us a 10 and get a free month',
    'A gift in return for a high score',
    'Score us 9 or 10!',
  ])('may not ask for a score: %s', (text) => {
    expect(asksForReview(text)).toBe('score');
  });

  test.each([
    'Une soirée à l’atelier, mardi 15 à 18 h 30. Venez avec qui vous voulez.',
    'La livraison offerte pendant trois mois, sauf avis contraire de votre part.',
    'Venez voir nos nouveautés et nous dire ce que vous en pensez.',
    'Répondez avant le 10 juin ; dix places seulement.',
    'Donnez 10 % de réduction à un ami : ce bon est pour deux.',
    'Donnez 10 minutes de votre temps à notre association partenaire.',
    'Une nuit dans un hôtel 5 étoiles, notez la date.',
    'Préavis : deux jours. À notre avis, c’est notre plus beau modèle.',
    'Notez bien l’adresse : 12 rue des Lilas.',
    'An evening at the workshop, with a preview of the collection.',
    'Free delivery until 10 October, ten places.',
    'Give 10 % to a friend. Please review the terms below.',
    'A night in a five-star hotel.',
    'We write to you once, and post the programme a week before.',
    'Le bon vaut contre tout article, à condition de le présenter en caisse.',
  ])('may say what it likes otherwise: %s', (text) => {
    expect(asksForReview(text)).toBeNull();
  });
});
