import type { AnyScores, Group } from '../../../features/analytics/contract.ts';

/** One value of a property with its figure, whatever the unit. */
export interface SegmentGroup extends Pick<Group, 'value' | 'n' | 'interval' | 'display' | 'againstRest'> {
  readonly figure: number | null;
}

export function segmentGroups(scores: AnyScores): SegmentGroup[] {
  if (scores.metric === 'nps')
    return (scores.groups ?? []).map(({ nps, ...group }) => ({ ...group, figure: nps }));
  return (scores.groups ?? []).map(({ group, value, ...rest }) => ({ ...rest, value: group, figure: value }));
}
