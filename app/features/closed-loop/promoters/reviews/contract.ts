import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);

/** Who could be asked for a public review: two answers are lawful. */
export const AUDIENCES = ['everyone', 'nobody', 'promoters', 'passives', 'ambassadors'] as const;

export const changePublicReviewSchema = z.strictObject({
  audience: z
    .enum(AUDIENCES)
    .describe(
      '`everyone` who answers, whatever their score, or `nobody`; the others are refused, and why is said',
    ),
  siteName: text(60).default(''),
  url: text(500).default('').describe('Where reviews are written: https'),
  reward: text(200)
    .default('')
    .describe('What is given for a review. It must be empty: a paid review deceives, and is refused'),
});

export type ChangePublicReview = z.output<typeof changePublicReviewSchema>;

export const publicReviewSchema = z.object({
  audience: z.enum(['everyone', 'nobody']),
  siteName: z.string(),
  url: z.string(),
  since: z.iso.datetime().nullable().describe('Since when it is so; null: never set'),
  offers: z
    .array(z.object({ band: z.string(), withLink: z.int(), withoutLink: z.int() }))
    .describe(
      'The proof that all are treated alike: answers since then whose thank-you page was shown, by band, with the link and without',
    ),
});

export type PublicReview = z.output<typeof publicReviewSchema>;
