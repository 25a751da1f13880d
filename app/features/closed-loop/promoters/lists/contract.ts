import { z } from 'zod';

export const LIST_BANDS = ['promoter', 'passive', 'detractor'] as const;

export const marketingListQuerySchema = z.object({
  band: z.enum(LIST_BANDS).default('promoter').describe('Of the last answer of each person within two years'),
  segment: z.uuid().optional().describe('Only the people of this segment of contacts'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type MarketingListQuery = z.output<typeof marketingListQuerySchema>;

export const listedPersonSchema = z.object({
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string() }),
  locale: z.enum(['fr', 'en']).nullable(),
  score: z.int().min(0).max(10),
  answeredAt: z.iso.datetime(),
});

export type ListedPerson = z.output<typeof listedPersonSchema>;

export const marketingListSchema = z.object({
  items: z.array(listedPersonSchema).describe('Those who may be written to: nobody who said no or bounced'),
  nextCursor: z.string().nullable(),
});

export type MarketingList = z.output<typeof marketingListSchema>;
