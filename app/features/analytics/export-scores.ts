import { roundPoints } from '@boucle/stats';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import type { ExportColumn, Page } from '../organizations/export/export-list.ts';
import type { ScoresQuery } from './contract.ts';
import { getScores } from './get-scores.ts';

/** A figure as a table prints it: rounded by the rule of the screens, and hidden where they hide it. */
export interface ScoreLine {
  /** null: the whole. */
  readonly group: { readonly value: string | null } | null;
  readonly metric: 'nps' | 'csat' | 'ces';
  readonly n: number;
  readonly figure: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly againstRest: 'above' | 'below' | 'not-proven' | null;
}

interface Shown {
  readonly n: number;
  readonly display: 'show' | 'range' | 'hide';
  readonly interval: { readonly low: number | null; readonly high: number | null };
}

const rounded = (value: number | null): number | null => (value === null ? null : roundPoints(value));

function lineOf(
  metric: ScoreLine['metric'],
  figure: Shown,
  value: number | null,
  more: Pick<ScoreLine, 'group' | 'againstRest'>,
): ScoreLine {
  const { n, display, interval } = figure;
  const isHidden = display === 'hide';
  return {
    metric,
    n,
    figure: display === 'show' ? rounded(value) : null,
    low: isHidden ? null : rounded(interval.low),
    high: isHidden ? null : rounded(interval.high),
    ...more,
  };
}

/** The whole first, then each group of the property that was asked for. */
export async function scoreLines(
  context: Context,
  actor: Actor,
  query: ScoresQuery,
): Promise<Outcome<Page<ScoreLine>>> {
  const outcome = await getScores(context, actor, query);
  if (!outcome.ok) return outcome;
  const scores = outcome.value;
  const whole = { group: null, againstRest: null };
  const items =
    scores.metric === 'nps'
      ? [
          lineOf('nps', scores, scores.nps, whole),
          ...(scores.groups ?? []).map((group) =>
            lineOf('nps', group, group.nps, {
              group: { value: group.value },
              againstRest: group.againstRest,
            }),
          ),
        ]
      : [
          lineOf(scores.metric, scores, scores.value, whole),
          ...(scores.groups ?? []).map((group) =>
            lineOf(scores.metric, group, group.value, {
              group: { value: group.group },
              againstRest: group.againstRest,
            }),
          ),
        ];
  return done({ items, nextCursor: null });
}

export const scoreColumns: readonly ExportColumn<ScoreLine>[] = [
  {
    head: 'analytics:export.group',
    cell: ({ group }, say) => {
      if (group === null) return say('analytics:export.whole');
      if (group.value === null) return say('analytics:export.without');
      return group.value === '*' ? say('analytics:export.others') : group.value;
    },
  },
  { head: 'analytics:export.metric', cell: ({ metric }) => metric.toUpperCase() },
  { head: 'analytics:export.n', cell: ({ n }) => n },
  { head: 'analytics:export.figure', cell: ({ figure }) => figure },
  { head: 'analytics:export.low', cell: ({ low }) => low },
  { head: 'analytics:export.high', cell: ({ high }) => high },
  {
    head: 'analytics:export.against-rest',
    cell: ({ againstRest }, say) =>
      againstRest === null ? null : say(`analytics:export.verdicts.${againstRest}`),
  },
];
