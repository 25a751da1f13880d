import { z } from 'zod';
import { DETRACTOR_TYPES } from '../types/detractor-type.ts';

export const BANDS = ['detractor', 'passive', 'promoter'] as const;

const text = (max: number, problem: string) =>
  z
    .string(problem)
    .max(max, problem)
    .transform((given) => given.replaceAll('\u0000', '').toWellFormed().trim())
    .refine((given) => given !== '', { message: problem });

const shape = {
  name: text(80, 'templates:problems.name').describe('Among colleagues'),
  locale: z.enum(['fr', 'en']),
  band: z.enum(BANDS).nullable().describe('null: for every band'),
  type: z.enum(DETRACTOR_TYPES).nullable().describe('Of detractor; null: for every type'),
  subject: text(200, 'templates:problems.subject'),
  body: text(10_000, 'templates:problems.body').describe(
    'With `{{variables}}`, which must be filled before it is sent',
  ),
};

const isOfDetractors = ({
  band,
  type,
}: {
  band?: string | null | undefined;
  type?: string | null | undefined;
}) => type === null || type === undefined || band === 'detractor';
const detractorsOnly = { message: 'templates:problems.type', path: ['type'] };

export const newTemplateSchema = z.strictObject(shape).refine(isOfDetractors, detractorsOnly);

export type NewTemplate = z.output<typeof newTemplateSchema>;

export const templateSchema = z.object({
  ...shape,
  id: z.uuid(),
  name: z.string(),
  subject: z.string(),
  body: z.string(),
});

export type Template = z.output<typeof templateSchema>;

export const templatesSchema = z.object({
  items: z.array(templateSchema).describe('By language, band and name'),
  missingStarters: z.int().describe('How many of the set that comes with the product are not there'),
});

export type Templates = z.output<typeof templatesSchema>;

export const fittingTemplateSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  locale: z.enum(['fr', 'en']),
  fits: z.boolean().describe('Made for this customer’s language, band and type'),
  subject: z.string().describe('With what is known put in'),
  body: z.string(),
  blanks: z.array(z.string()).describe('What is still to be filled in by hand'),
});

export type FittingTemplate = z.output<typeof fittingTemplateSchema>;

export const fittingTemplatesSchema = z.object({
  items: z.array(fittingTemplateSchema).describe('The best fitting first'),
});
