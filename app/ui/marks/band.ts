export type Band = 'detractor' | 'passive' | 'promoter';

export function bandOf(score: number): Band {
  if (score <= 6) return 'detractor';
  return score <= 8 ? 'passive' : 'promoter';
}
