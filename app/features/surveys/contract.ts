import { z } from 'zod';
import type { OrgId } from '../../platform/actor.ts';

export const AUDIENCES = ['friend-or-colleague', 'friend', 'colleague', 'family', 'close-one'] as const;
export const FORMALITIES = ['formal', 'informal'] as const;
export const RELATIONS = ['relational', 'transactional'] as const;
export const KINDS = ['nps', 'csat', 'ces'] as const;
export const BANDS = [
  'detractor',
  'passive',
  'promoter',
  'not-satisfied',
  'satisfied',
  'not-easy',
  'easy',
] as const;

export type Audience = (typeof AUDIENCES)[number];
export type Formality = (typeof FORMALITIES)[number];
export type Relation = (typeof RELATIONS)[number];
export type SurveyKind = (typeof KINDS)[number];
export type SurveyBand = (typeof BANDS)[number];

/** PostgreSQL's text and JSON hold neither NUL nor half a surrogate pair. */
const isKeepable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** What stands between braces is filled in, or would be read as it is. */
const fillsKnown = (text: string): boolean =>
  !/\{\{|\}\}/.test(text.replaceAll(/\{\{\s*(subject|audience)\s*\}\}/g, ''));

/** A sentence of the customer; none falls back to ours. */
const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isKeepable, { message: 'surveys:problems.text' })
    .refine(fillsKnown, { message: 'surveys:problems.fields' })
    .optional();

const byBand = (max: number) =>
  z
    .strictObject({
      detractor: sentence(max),
      passive: sentence(max),
      promoter: sentence(max),
      'not-satisfied': sentence(max),
      satisfied: sentence(max),
      'not-easy': sentence(max),
      easy: sentence(max),
    })
    .optional();

const QUESTION_MAX = 300;
const TEXT_MAX = 500;

/** What was changed from the wording that Boucle proposes, in one language. */
export const wordingChangesSchema = z.strictObject({
  question: sentence(QUESTION_MAX).describe(
    'Locked. `{{subject}}` and `{{audience}}` are filled in, as everywhere',
  ),
  low: sentence(60).describe('What the lowest score means. Locked'),
  high: sentence(60).describe('What the highest score means. Locked'),
  reason: byBand(QUESTION_MAX).describe('The question after the score, by band of the survey’s kind'),
  thanks: byBand(TEXT_MAX).describe('What is said at the end, by band of the survey’s kind'),
  mail: z.strictObject({ subject: sentence(150), intro: sentence(TEXT_MAX) }).optional(),
});

/** By language; a language that is not there has none. */
export const surveyWordingSchema = z.strictObject({
  fr: wordingChangesSchema.optional(),
  en: wordingChangesSchema.optional(),
});

export type SurveyWording = z.output<typeof surveyWordingSchema>;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const locale = z.enum(['fr', 'en']);
const slug = z
  .string()
  .min(2, 'surveys:problems.slug')
  .max(50, 'surveys:problems.slug')
  .regex(SLUG, 'surveys:problems.slug')
  // The form of an id: addresses take either.
  .refine((value) => !z.uuid().safeParse(value).success, { message: 'surveys:problems.slug' });
const line = (problem: string) =>
  z
    .string()
    .trim()
    .min(1, problem)
    .max(100, problem)
    .refine((value) => !/\p{Cc}|\{\{/u.test(value) && isKeepable(value), { message: problem });
const locales = z
  .array(locale)
  .min(1, 'surveys:problems.locales')
  .refine((all) => new Set(all).size === all.length, { message: 'surveys:problems.locales' })
  .describe('Languages it speaks; the first is for those whose language is not known');
const editHours = z.int().min(0).max(720).describe('Hours during which somebody may change their answer');

const fields = {
  name: line('surveys:problems.name').describe('What members call it'),
  subject: line('surveys:problems.subject').describe('What is asked about, as it stands in the question'),
  audience: z.enum(AUDIENCES).describe('To whom it is recommended; of no effect but for NPS'),
  formality: z.enum(FORMALITIES).describe('French: vous or tu'),
  locales,
  wording: surveyWordingSchema.describe('What differs from the proposed words; all of it, as it shall be'),
  editHours,
};

export const EDIT_HOURS = 48;

/** A survey is live as soon as it is there. */
export const newSurveySchema = z.strictObject({
  slug,
  name: fields.name,
  kind: z
    .enum(KINDS)
    .describe(
      '`nps`: 0 to 10, would you recommend; `csat`: 1 to 5, are you satisfied; `ces`: 1 to 7, was it easy. It stays',
    ),
  relation: z.enum(RELATIONS).default('relational').describe('About the relationship, or about one event'),
  subject: fields.subject,
  audience: fields.audience.default('friend-or-colleague'),
  formality: fields.formality.default('formal'),
  locales: locales.default(['fr', 'en']),
  wording: fields.wording.default({}),
  editHours: editHours.default(EDIT_HOURS),
  anonymous: z
    .boolean()
    .default(false)
    .describe(
      'Answers are tied to nobody: no person, no property, no case, and shown one by one only from the minimum on. It stays',
    ),
});

export type NewSurvey = z.input<typeof newSurveySchema>;

export const updateSurveySchema = z.strictObject({
  ...z.strictObject(fields).partial().shape,
  archived: z.boolean().optional().describe('An archived survey asks nobody and takes no answers'),
  unlock: z
    .boolean()
    .optional()
    .describe('Allows a change of what is asked: question, low, high, subject, audience, formality'),
});

export type UpdateSurvey = z.output<typeof updateSurveySchema>;

export const surveySchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  relation: z.enum(RELATIONS),
  subject: z.string(),
  audience: z.enum(AUDIENCES),
  formality: z.enum(FORMALITIES),
  locales: z.array(locale),
  wording: surveyWordingSchema,
  series: z.int().describe('Grows with each change of what is asked; answers of two series do not compare'),
  editHours,
  anonymous: z.boolean().describe('Answers are tied to nobody'),
  createdAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
});

export type SurveyItem = z.output<typeof surveySchema>;

export const surveysSchema = z.object({ items: z.array(surveySchema), nextCursor: z.string().nullable() });

export type Surveys = z.output<typeof surveysSchema>;

export const updatedSurveySchema = surveySchema.extend({
  startedSeries: z.boolean().describe('What is asked has changed: answers count in a new series from now on'),
});

export type UpdatedSurvey = z.output<typeof updatedSurveySchema>;

export const surveysQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type SurveysQuery = z.output<typeof surveysQuerySchema>;

/** What the words of a survey depend on, as it stands in the editor. */
export type SurveyDraft = Pick<
  Survey,
  'kind' | 'subject' | 'audience' | 'formality' | 'locales' | 'wording' | 'anonymous'
>;

export interface Survey {
  readonly orgId: OrgId;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: SurveyKind;
  readonly relation: Relation;
  /** What is asked about: a company, a brand, a product, a service. */
  readonly subject: string;
  /** To whom it is recommended. */
  readonly audience: Audience;
  readonly formality: Formality;
  readonly locales: ('fr' | 'en')[];
  readonly wording: SurveyWording;
  readonly series: number;
  /** How long somebody may change their answer. */
  readonly editHours: number;
  /** Answers are tied to nobody. It stays as it was chosen. */
  readonly anonymous: boolean;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}
