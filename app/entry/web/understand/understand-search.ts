import { z } from 'zod';
import { daySchema } from '../../../platform/calendar/day-schema.ts';
import { homeSearchSchema } from '../home/home-search.ts';

const text = z.string().optional().catch(undefined);
const day = daySchema().optional().catch(undefined);

/** As on the home screen, with the other side of a comparison. */
export const understandSearchSchema = homeSearchSchema.extend({
  otherOnly: text,
  otherValue: text,
  otherFrom: day,
  otherTo: day,
});

export type UnderstandSearch = z.output<typeof understandSearchSchema>;
