import { countsFromHistogram, twoSampleDifference, verdict } from '@boucle/stats';
import type { Actor } from '../../platform/actor.ts';
import { localDay } from '../../platform/calendar/local-day.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import type { Comparison, ComparisonQuery } from './contract.ts';
import { figureOf } from './figure-of.ts';
import { periodBefore } from './periods.ts';
import { seriesStarts } from './queries.ts';
import { readHistogram } from './read-histograms.ts';
import { selectAnswers } from './select-answers.ts';

/** A period against the one of equal length before it, with a verdict in one word. */
export async function comparePeriods(
  context: Context,
  actor: Actor,
  query: ComparisonQuery,
): Promise<Outcome<Comparison>> {
  const selected = await selectAnswers(context, actor, query);
  if (!selected.ok) return selected;
  const { organization, survey, selection } = selected.value;
  const earlier = periodBefore(query.from, query.to);
  const [nowBins, beforeBins] = await Promise.all([
    readHistogram(context.db, selection),
    readHistogram(context.db, { ...selection, ...earlier }),
  ]);
  const now = figureOf(nowBins, organization, query.level);
  const before = figureOf(beforeBins, organization, query.level);
  const starts = selection.series === null ? await seriesStarts(context.db, actor.orgId, survey.id) : [];
  const isReworded = starts.some(({ series, startedAt }) => {
    const day = localDay(startedAt, organization.timeZone);
    return series > 1 && day > earlier.from && day <= query.to;
  });
  const isEmpty = now.n === 0 || before.n === 0 || isReworded;
  const test = isEmpty
    ? null
    : twoSampleDifference(countsFromHistogram(beforeBins), countsFromHistogram(nowBins));
  const tooFew = Math.min(now.n, before.n) < organization.minNToCompare;
  const interval = test?.interval ?? null;
  return done({
    now,
    before,
    beforeFrom: earlier.from,
    beforeTo: earlier.to,
    difference:
      test === null || interval === null
        ? null
        : { value: test.difference, low: interval.low, high: interval.high },
    verdict: isReworded ? 'reworded' : tooFew || interval === null ? 'too-few' : verdict(interval),
  });
}
