import { effectOf } from '../gestures/effect-of.ts';
import type { FollowedGesture } from '../gestures/given-in-period.ts';
import type { Figures } from './contract.ts';
import type { FigureRules } from './figures-of.ts';

/** What gestures cost, and how those who were given one answered next. */
export function gesturesOf(
  given: readonly FollowedGesture[],
  { minimumToCompare, isOfPeople = false }: FigureRules,
): Figures['gestures'] {
  const costs = [...Map.groupBy(given, ({ currency }) => currency)]
    .map(([currency, own]) => ({
      currency,
      cost: own.reduce((sum, { cost }) => sum + cost, 0),
      count: own.length,
    }))
    .sort((a, b) => a.currency.localeCompare(b.currency, 'en'));
  return { costs, effect: isOfPeople ? null : effectOf(given, minimumToCompare) };
}
