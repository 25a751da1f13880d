import { z } from 'zod';

/** Ten pages: longer than any mail to a customer, short enough to be read in a second. */
export const MAX_TEXT = 10_000;
export const MAX_WORD = 60;

export const FINDING_KINDS = ['spelling', 'agreement', 'homophone', 'typography', 'tone'] as const;

export const correctTextSchema = z.strictObject({
  text: z.string().max(MAX_TEXT).describe('Read, answered, and neither kept nor logged'),
  language: z.enum(['fr', 'en']).describe('What the text is written in'),
  context: z
    .strictObject({
      caseId: z.uuid().optional().describe('The names of its customer and company are no faults'),
      isReply: z
        .boolean()
        .optional()
        .describe('Goes to the customer: an unhappy one must be told that they were heard'),
    })
    .optional(),
});

export type CorrectText = z.output<typeof correctTextSchema>;

export const findingSchema = z.object({
  start: z.int().describe('First character, counted as JavaScript counts (UTF-16 units)'),
  end: z.int().describe('The character after the last'),
  kind: z.enum(FINDING_KINDS),
  message: z.string().describe('What is wrong and why, in the language of Accept-Language'),
  proposals: z.array(z.string()).describe('The likeliest first; empty where a person must find better words'),
});

export type Finding = z.output<typeof findingSchema>;

export const correctionsSchema = z.object({
  findings: z.array(findingSchema).describe('In the order of the text, none overlapping another'),
  tone: z.enum(['calm', 'harsh']).describe('`harsh`: it shouts, blames or dismisses'),
  service: z
    .object({
      host: z.string(),
      isAway: z.boolean().describe('It did not answer: these findings are our own'),
    })
    .nullable()
    .describe('The LanguageTool that the text was sent to; null when it never left this server'),
});

export type Corrections = z.output<typeof correctionsSchema>;

export const wordSchema = z.object({ id: z.uuid(), word: z.string(), addedAt: z.iso.datetime() });

export type Word = z.output<typeof wordSchema>;

export const wordsSchema = z.object({
  items: z.array(wordSchema).describe('In alphabetical order'),
  service: z
    .object({ host: z.string() })
    .nullable()
    .describe('The LanguageTool that texts are sent to, if any'),
});

export type Words = z.output<typeof wordsSchema>;

export const addWordSchema = z.strictObject({
  word: z
    .string()
    .trim()
    .min(1)
    .max(MAX_WORD)
    .regex(/^[\p{L}\p{M}\d][\p{L}\p{M}\d’'.&+-]*$/u, { message: 'corrector:problems.one-word' }),
});

export type AddWord = z.output<typeof addWordSchema>;
