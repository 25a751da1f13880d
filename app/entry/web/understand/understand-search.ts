import { z } from 'zod';
import { homeSearchSchema } from '../home/home-search.ts';

const text = z.string().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** As on the home screen, with the other side of a comparison. */
export const understandSearchSchema = homeSearchSchema.extend({
  otherOnly: text,
  otherValue: text,
  otherFrom: day,
  otherTo: day,
});

export type UnderstandSearch = z.output<typeof understandSearchSchema>;
