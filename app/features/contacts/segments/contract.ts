import { z } from 'zod';
import { contactFilterSchema } from '../contract.ts';

const name = z
  .string('contacts:problems.segment-name')
  .trim()
  .min(1, 'contacts:problems.segment-name')
  .max(80, 'contacts:problems.segment-name');

export const newSegmentSchema = z.strictObject({
  name,
  filter: contactFilterSchema.refine((filter) => Object.keys(filter).length > 0, {
    message: 'contacts:problems.segment-empty',
  }),
  isShared: z.boolean().default(false).describe('Shown to every member; else to you alone'),
});

export type NewSegment = z.output<typeof newSegmentSchema>;

export const updateSegmentSchema = z
  .strictObject({ name, filter: newSegmentSchema.shape.filter, isShared: z.boolean() })
  .partial();

export type UpdateSegment = z.output<typeof updateSegmentSchema>;

export const segmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  filter: contactFilterSchema,
  isShared: z.boolean(),
  isMine: z.boolean(),
});

export type Segment = z.output<typeof segmentSchema>;

export const segmentsSchema = z.object({ items: z.array(segmentSchema) });
