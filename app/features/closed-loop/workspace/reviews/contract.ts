import { z } from 'zod';
import { daySchema } from '../../../../platform/calendar/day-schema.ts';

const SITE_MAX = 100;
const WORDS_MAX = 4_000;
const URL_MAX = 2_000;

export const notedReviewSchema = z.object({
  id: z.uuid(),
  site: z.string(),
  stars: z.int().min(1).max(5).nullable(),
  words: z.string().nullable(),
  url: z.string().nullable(),
  writtenOn: z.iso.date(),
  notedBy: z.string().nullable().describe('Name of the member who noted it'),
  notedAt: z.iso.datetime(),
});

export type NotedReview = z.output<typeof notedReviewSchema>;

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null);

export const noteReviewSchema = z
  .strictObject({
    site: z.string().trim().min(1, 'workspace:problems.say-site').max(SITE_MAX),
    stars: z.int().min(1).max(5).nullish(),
    words: optionalText(WORDS_MAX),
    url: z
      .url({ protocol: /^https?$/, error: 'workspace:problems.not-web' })
      .max(URL_MAX)
      .nullish(),
    writtenOn: daySchema(),
  })
  .refine(({ stars, words }) => stars != null || words !== null, {
    path: ['words'],
    message: 'workspace:problems.stars-or-words',
  });

export type NoteReview = z.output<typeof noteReviewSchema>;
