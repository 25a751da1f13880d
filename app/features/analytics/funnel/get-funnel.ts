import { countsFromHistogram, nonresponseBounds, npsOfAllIf, responseRate } from '@boucle/stats';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { figureOf } from '../figure-of.ts';
import { readHistogram } from '../read-histograms.ts';
import { selectAnswers } from '../select-answers.ts';
import type { Bounds, FunnelCounts, FunnelOfSurvey, FunnelQuery } from './contract.ts';
import { type FunnelRow, readFunnel } from './funnel-queries.ts';
import { unevenResponse } from './uneven-response.ts';

/** What became of the invitations of a period: how many left, arrived and were answered, and what that leaves open. */
export async function getFunnel(
  context: Context,
  actor: Actor,
  query: FunnelQuery,
): Promise<Outcome<FunnelOfSurvey>> {
  const selected = await selectAnswers(context, actor, query);
  if (!selected.ok) return selected;
  const { organization, measure, surveys, selection } = selected.value;
  if (measure.kind !== 'nps') {
    return refused('invalid', 'invalid', { fields: { survey: 'analytics:problems.only-nps' } });
  }
  const anonymous = surveys.filter((one) => one.anonymous).map(({ id }) => id);
  const isSplit = query.by !== undefined || selection.filters.length > 0;
  if (anonymous.length > 0 && isSplit) {
    return refused('invalid', 'invalid', { fields: { survey: 'analytics:problems.anonymous-whole' } });
  }
  const rows = await readFunnel(context.db, selection, query.by ?? null, organization.timeZone);
  // No answer of theirs leads to its invitation: those that came in the period stand for those that were asked in it.
  const unlinked = await readHistogram(context.db, { ...selection, surveyIds: anonymous });
  const whole = addUp([...rows, { queued: 0, sent: 0, bounced: 0, bins: unlinked }]);
  const counts = countsOf(whole, query.level);
  const groups = rows.map((row) => ({
    value: row.value === '' ? null : row.value,
    ...countsOf(row, query.level),
    figure: figureOf(row.bins, organization, query.level),
  }));
  const verdicts = unevenResponse(groups, counts, organization.minNToCompare);
  return done({
    ...counts,
    survey: surveys.map(({ slug }) => slug).join(','),
    from: selection.from,
    to: selection.to,
    timeZone: organization.timeZone,
    figure: figureOf(whole.bins, organization, query.level, anonymous.length > 0),
    bounds: boundsOf(whole.bins, counts.delivered),
    ...(query.by !== undefined && {
      groups: groups
        .map((group, i) => ({ ...group, againstRest: verdicts[i] ?? null }))
        .sort((a, b) => b.delivered - a.delivered || ((a.value ?? '') < (b.value ?? '') ? -1 : 1)),
    }),
  });
}

type Counted = Omit<FunnelRow, 'value'>;

const NOBODY: Counted = { queued: 0, sent: 0, bounced: 0, bins: Array.from({ length: 11 }, () => 0) };

function addUp(rows: readonly Counted[]): Counted {
  return rows.reduce(
    (sum, row) => ({
      queued: sum.queued + row.queued,
      sent: sum.sent + row.sent,
      bounced: sum.bounced + row.bounced,
      bins: sum.bins.map((count, score) => count + (row.bins[score] ?? 0)),
    }),
    NOBODY,
  );
}

function countsOf({ queued, sent, bounced, bins }: Counted, level: number): FunnelCounts {
  const scored = bins.reduce((sum, count) => sum + count, 0);
  const { delivered, answered, rate, interval } = responseRate({ sent, bounced, scored }, level);
  return {
    queued,
    sent,
    bounced,
    delivered,
    answered,
    rate,
    interval: { level, low: interval?.low ?? null, high: interval?.high ?? null },
  };
}

/** How much worse those who are silent might think: a modest and a large gap, as the guide explains them. */
const GAPS = { ifTenLower: -10, ifThirtyLower: -30 } as const;

function boundsOf(bins: readonly number[], delivered: number): Bounds | null {
  const counts = countsFromHistogram(bins);
  const bounds = nonresponseBounds(counts, delivered);
  if (bounds === null) return null;
  const ifLower = (gap: keyof typeof GAPS) => npsOfAllIf(counts, delivered, GAPS[gap]) ?? bounds.nps;
  return {
    low: bounds.low,
    high: bounds.high,
    ifTenLower: ifLower('ifTenLower'),
    ifThirtyLower: ifLower('ifThirtyLower'),
    breakEven: bounds.breakEven,
  };
}
