import { type Band, PASSIVE_FROM, PROMOTER_FROM } from '@boucle/stats';

/** For scores that the server has already checked. */
export function bandOf(score: number): Band {
  if (score >= PROMOTER_FROM) return 'promoter';
  return score >= PASSIVE_FROM ? 'passive' : 'detractor';
}
