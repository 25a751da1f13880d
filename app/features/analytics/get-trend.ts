import { addHistograms } from '@boucle/stats';
import type { Actor } from '../../platform/actor.ts';
import { localDay } from '../../platform/calendar/local-day.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { AnyTrend, TrendQuery } from './contract.ts';
import { figureOf } from './figure-of.ts';
import { madeOf } from './made-of.ts';
import { addDays, nextPeriod, type PeriodLength, periodStart } from './periods.ts';
import { seriesStarts } from './queries.ts';
import { readDays } from './read-histograms.ts';
import { selectAnswers } from './select-answers.ts';
import { shareFigureOf } from './share-figure-of.ts';

/** More points than pixels say nothing. */
const MAX_POINTS = 800;

const EMPTY = Array.from({ length: 11 }, () => 0);

/** The figure of each day, week or month. Periods without an answer are there, with n = 0. */
export async function getTrend(
  context: Context,
  actor: Actor,
  query: TrendQuery,
): Promise<Outcome<AnyTrend>> {
  const selected = await selectAnswers(context, actor, query);
  if (!selected.ok) return selected;
  const { organization, measure, surveys, selection, isAnonymous } = selected.value;
  const days = await readDays(context.db, selection);
  const periods = groupDays(days, query.interval, selection.from, selection.to);
  if (periods.length > MAX_POINTS) {
    return refused('invalid', 'invalid', { fields: { interval: 'analytics:problems.too-many-points' } });
  }
  const starts = await seriesStarts(context.db, actor.orgId, selection.surveyIds);
  const slugs = new Map(surveys.map(({ id, slug }) => [id, slug]));
  const common = {
    ...madeOf(selected.value),
    interval: query.interval,
    series: starts.map(({ surveyId, series, startedAt }) => ({
      survey: slugs.get(surveyId) ?? '',
      series,
      startedOn: localDay(startedAt, organization.timeZone),
    })),
  };
  const { kind } = measure;
  const points = <F>(figure: (bins: readonly number[]) => F) =>
    periods.map(({ start, end, bins }) => ({ start, end, ...figure(bins) }));
  return done(
    kind === 'nps'
      ? {
          metric: kind,
          ...common,
          points: points((bins) => figureOf(bins, organization, query.level, isAnonymous)),
        }
      : {
          metric: kind,
          ...common,
          points: points((bins) => shareFigureOf(kind, bins, organization, query.level, isAnonymous)),
        },
  );
}

/** Days gathered into periods, from the first asked or answered to the last; the edges are cut to what was asked. */
export function groupDays(
  days: readonly { day: string; bins: number[] }[],
  length: PeriodLength,
  from: string | null,
  to: string | null,
): { start: string; end: string; bins: number[] }[] {
  const first = from ?? days[0]?.day;
  const last = to ?? days.at(-1)?.day;
  if (days.length === 0 || first === undefined || last === undefined) return [];
  const byStart = Map.groupBy(days, ({ day }) => periodStart(day, length));
  const periods: { start: string; end: string; bins: number[] }[] = [];
  for (let start = periodStart(first, length); start <= last; start = nextPeriod(start, length)) {
    const end = addDays(nextPeriod(start, length), -1);
    const own = byStart.get(start) ?? [];
    periods.push({
      start: start < first ? first : start,
      end: end > last ? last : end,
      bins: [...addHistograms([EMPTY, ...own.map(({ bins }) => bins)])],
    });
    if (periods.length > MAX_POINTS) break;
  }
  return periods;
}
