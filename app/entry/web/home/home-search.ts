import { z } from 'zod';
import { KINDS, RELATIONS } from '../../../features/surveys/contract.ts';
import { daySchema } from '../../../platform/calendar/day-schema.ts';
import type { HomeTarget } from './home-target.ts';

const day = daySchema().optional().catch(undefined);

/** What the home screen's address says: everything that rules its figures. */
export const homeSearchSchema = z.looseObject({
  survey: z.string().optional().catch(undefined),
  /** Instead of a survey: all of this kind and relation. */
  kind: z.enum(KINDS).optional().catch(undefined),
  relation: z.enum(RELATIONS).optional().catch(undefined),
  /** A number, or `all`; the current one when not said. */
  series: z.coerce.string().optional().catch(undefined),
  from: day,
  to: day,
  by: z.string().optional().catch(undefined),
  interval: z.enum(['day', 'week', 'month']).optional().catch(undefined),
  /** One property's name and value. */
  only: z.string().optional().catch(undefined),
  value: z.string().optional().catch(undefined),
});

export type HomeSearch = z.output<typeof homeSearchSchema>;

const DAY_MS = 86_400_000;

/** A quarter: long enough for a figure, short enough to have been changed by what one does. */
const DEFAULT_DAYS = 91;

/** Trends keep between ten and sixty points where they can. */
const WEEKS_FROM_DAYS = 45;
const MONTHS_FROM_DAYS = 400;

export interface HomePeriod {
  readonly from: string;
  readonly to: string;
  readonly interval: 'day' | 'week' | 'month';
}

/** The period the address asks for, else the last thirteen weeks; and how finely its trend is drawn. */
export function periodOf(search: HomeSearch, today: string): HomePeriod {
  const to = search.to ?? today;
  const from =
    search.from ?? new Date(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const fitting = days < WEEKS_FROM_DAYS ? 'day' : days < MONTHS_FROM_DAYS ? 'week' : 'month';
  return { from, to, interval: search.interval ?? fitting };
}

/** The query that every figure of the screen shares. */
export function figureQuery(
  {
    surveys,
    series,
  }: Pick<HomeTarget, 'series'> & { readonly surveys: readonly { readonly slug: string }[] },
  period: HomePeriod,
  search: HomeSearch,
): string {
  const survey = surveys.map(({ slug }) => slug).join(',');
  const query = new URLSearchParams({ survey, from: period.from, to: period.to });
  if (series !== null) query.set('series', String(series));
  if (search.only !== undefined && search.value !== undefined)
    query.set(`filter[${search.only}]`, search.value);
  return query.toString();
}
