import { countsFromHistogram, verdict } from '@boucle/stats';
import type { Actor } from '../../platform/actor.ts';
import { localDay } from '../../platform/calendar/local-day.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { compareHistograms } from './compare-histograms.ts';
import type { AnyComparison, ComparisonQuery } from './contract.ts';
import { figureOf } from './figure-of.ts';
import { filtersOf } from './filters.ts';
import { inCommon } from './in-common.ts';
import { periodBefore } from './periods.ts';
import { type Selection, seriesStarts } from './queries.ts';
import { readHistogram } from './read-histograms.ts';
import { selectAnswers } from './select-answers.ts';
import { shareFigureOf } from './share-figure-of.ts';
import { whatWouldProve } from './what-would-prove.ts';

const NOTHING = { smallestDetectable: null, needed: null };

/** Two groups of answers, or two periods of one, with a verdict in one word and what it would take to be surer. */
export async function compareGroups(
  context: Context,
  actor: Actor,
  query: ComparisonQuery,
): Promise<Outcome<AnyComparison>> {
  const selected = await selectAnswers(context, actor, query);
  if (!selected.ok) return selected;
  const { organization, measure, selection, isAnonymous } = selected.value;
  const other = otherSide(query, selection);
  if (!other.ok) return other;
  const beforeSelection = other.value;
  const shared = inCommon(selection, beforeSelection);
  const [nowBins, beforeBins, commonBins, starts] = await Promise.all([
    readHistogram(context.db, selection),
    readHistogram(context.db, beforeSelection),
    shared === null ? [] : readHistogram(context.db, shared),
    selection.series === null ? seriesStarts(context.db, actor.orgId, selection.surveyIds) : [],
  ]);
  const { kind } = measure;
  const common = size(commonBins);
  const isReworded = starts.some(
    ({ series, startedAt }) =>
      series > 1 && isBetween(localDay(startedAt, organization.timeZone), selection, beforeSelection),
  );
  const test = isReworded || common > 0 ? null : compareHistograms(kind, beforeBins, nowBins);
  const tooFew = Math.min(size(nowBins), size(beforeBins)) < organization.minNToCompare;
  const said = test === null || tooFew ? ('too-few' as const) : verdict(test.interval);
  const compared = {
    beforeFrom: beforeSelection.from ?? query.from,
    beforeTo: beforeSelection.to ?? query.to,
    common,
    difference:
      test === null ? null : { value: test.difference, low: test.interval.low, high: test.interval.high },
    verdict: common > 0 ? ('overlapping' as const) : isReworded ? ('reworded' as const) : said,
  };
  const both = <F>(figure: (bins: readonly number[]) => F) => ({
    now: figure(nowBins),
    before: figure(beforeBins),
  });
  if (kind !== 'nps') {
    const shares = both((bins) => shareFigureOf(kind, bins, organization, query.level, isAnonymous));
    return done({ metric: kind, ...shares, ...compared, ...NOTHING });
  }
  const sides = [countsFromHistogram(beforeBins), countsFromHistogram(nowBins)] as const;
  return done({
    metric: kind,
    ...both((bins) => figureOf(bins, organization, query.level, isAnonymous)),
    ...compared,
    ...(test === null ? NOTHING : whatWouldProve(sides, test.difference)),
  });
}

const size = (bins: readonly number[]): number => bins.reduce((total, count) => total + count, 0);

/** The same answers earlier, unless the query says what else. */
function otherSide(query: ComparisonQuery, selection: Selection): Outcome<Selection> {
  const filters = filtersOf(query, 'before');
  const { beforeFrom, beforeTo } = query;
  if ((beforeFrom === undefined) !== (beforeTo === undefined)) {
    return refused('invalid', 'invalid', { fields: { beforeTo: 'analytics:problems.half-a-period' } });
  }
  if (beforeFrom !== undefined && beforeTo !== undefined && beforeFrom > beforeTo) {
    return refused('invalid', 'invalid', {
      fields: { beforeTo: 'analytics:problems.ends-before-it-begins' },
    });
  }
  const isOtherGroup = filters.length > 0;
  const usual = isOtherGroup ? { from: query.from, to: query.to } : periodBefore(query.from, query.to);
  return done({
    ...selection,
    ...(isOtherGroup && { filters }),
    from: beforeFrom ?? usual.from,
    to: beforeTo ?? usual.to,
  });
}

/** A new wording between two periods; within one and the same, both sides have it alike. */
function isBetween(day: string, one: Selection, other: Selection): boolean {
  if (one.from === other.from && one.to === other.to) return false;
  const [first = ''] = [one.from ?? '', other.from ?? ''].sort();
  const last = [one.to ?? '', other.to ?? ''].sort().at(-1) ?? '';
  return day > first && day <= last;
}
