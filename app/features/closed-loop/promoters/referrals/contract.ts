import { z } from 'zod';

export const REFERRAL_STATES = ['new', 'contacted', 'customer', 'declined'] as const;

export const referralSchema = z.object({
  id: z.uuid(),
  referrer: z
    .object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() })
    .nullable()
    .describe('The promoter who sent them; null once that person is forgotten'),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  locale: z.enum(['fr', 'en']),
  state: z.enum(REFERRAL_STATES),
  consentedAt: z.iso.datetime().describe('When they agreed that we write to them'),
  changedAt: z.iso.datetime(),
});

export type Referral = z.output<typeof referralSchema>;

export const referralsSchema = z.object({
  items: z.array(referralSchema),
  nextCursor: z.string().nullable(),
});

export type Referrals = z.output<typeof referralsSchema>;

export const referralsQuerySchema = z.object({
  state: z.enum(REFERRAL_STATES).optional(),
  contact: z.uuid().optional().describe('Those whom one promoter sent'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type ReferralsQuery = z.output<typeof referralsQuerySchema>;

export const changeReferralSchema = z.strictObject({ state: z.enum(REFERRAL_STATES) });

export type ChangeReferral = z.output<typeof changeReferralSchema>;
