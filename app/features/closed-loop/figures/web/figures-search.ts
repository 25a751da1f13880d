import { z } from 'zod';
import { daySchema } from '../../../../platform/calendar/day-schema.ts';
import { FIGURE_GROUPS } from '../contract.ts';

/** What the address of the page says: the last year of all surveys, side by side by team, when it says nothing. */
const figuresSearchSchema = z.looseObject({
  from: daySchema().optional().catch(undefined),
  to: daySchema().optional().catch(undefined),
  survey: z.string().optional().catch(undefined),
  by: z
    .enum(['none', ...FIGURE_GROUPS])
    .optional()
    .catch(undefined),
});

export interface FiguresSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly survey?: string | undefined;
  readonly by?: string | undefined;
}

export const readFiguresSearch = (address: object) => {
  const { from, to, survey, by = 'team' } = figuresSearchSchema.parse(address);
  return { from, to, survey, by };
};

export function figuresQuery({ from, to, survey, by }: ReturnType<typeof readFiguresSearch>): string {
  const query = new URLSearchParams();
  if (from !== undefined) query.set('from', from);
  if (to !== undefined) query.set('to', to);
  if (survey !== undefined) query.set('survey', survey);
  if (by !== 'none') query.set('by', by);
  return query.toString();
}
