import { z } from 'zod';
import type { OrgId } from '../../platform/actor.ts';

export const AUDIENCES = ['friend-or-colleague', 'friend', 'colleague', 'family', 'close-one'] as const;
export const FORMALITIES = ['formal', 'informal'] as const;
export const RELATIONS = ['relational', 'transactional'] as const;
export const BANDS = ['detractor', 'passive', 'promoter'] as const;

export type Audience = (typeof AUDIENCES)[number];
export type Formality = (typeof FORMALITIES)[number];
export type Relation = (typeof RELATIONS)[number];
export type SurveyBand = (typeof BANDS)[number];

/** A sentence of the customer; none falls back to ours. */
const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'), { message: 'must not contain the NUL character' })
    .optional();

const byBand = (max: number) =>
  z.strictObject({ detractor: sentence(max), passive: sentence(max), promoter: sentence(max) }).optional();

export const QUESTION_MAX = 300;
export const TEXT_MAX = 500;

/** What was changed from the wording that Boucle proposes, in one language. */
export const wordingChangesSchema = z.strictObject({
  question: sentence(QUESTION_MAX).describe('`{{subject}}` and `{{audience}}` are filled in. Locked'),
  low: sentence(60).describe('What 0 means. Locked'),
  high: sentence(60).describe('What 10 means. Locked'),
  reason: byBand(QUESTION_MAX).describe('The question after the score, by band'),
  thanks: byBand(TEXT_MAX).describe('What is said at the end, by band'),
  mail: z.strictObject({ subject: sentence(150), intro: sentence(TEXT_MAX) }).optional(),
});

export type WordingChanges = z.output<typeof wordingChangesSchema>;

/** By language; a language that is not there has none. */
export const surveyWordingSchema = z.strictObject({
  fr: wordingChangesSchema.optional(),
  en: wordingChangesSchema.optional(),
});

export type SurveyWording = z.output<typeof surveyWordingSchema>;

export interface Survey {
  readonly orgId: OrgId;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'nps';
  readonly relation: Relation;
  /** What is recommended: a company, a brand, a product, a service. */
  readonly subject: string;
  /** To whom. */
  readonly audience: Audience;
  readonly formality: Formality;
  readonly locales: ('fr' | 'en')[];
  readonly wording: SurveyWording;
  readonly series: number;
  /** How long somebody may change their answer. */
  readonly editHours: number;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}
