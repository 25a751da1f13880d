import { z } from 'zod';

export const NOTE_MAX = 4_000;

/** More are not a note to somebody, but to everybody. */
const MENTIONS_MAX = 20;

export const newNoteSchema = z.strictObject({
  text: z
    .string('notes:problems.text')
    .max(NOTE_MAX, 'notes:problems.text')
    .transform((given) => given.replaceAll('\u0000', '').toWellFormed().trim())
    .refine((given) => given !== '', { message: 'notes:problems.text' }),
  mentions: z
    .array(z.uuid())
    .max(MENTIONS_MAX, 'notes:problems.mentions')
    .default([])
    .describe('Members who are told of it'),
  confirmed: z
    .boolean()
    .default(false)
    .describe('The writer saw the warning about words that a company must not keep of people'),
});

export type NewNote = z.input<typeof newNoteSchema>;

export const mentionsSchema = z.object({
  items: z
    .array(z.object({ caseId: z.uuid(), noteId: z.uuid(), at: z.iso.datetime() }))
    .describe('Notes that name whoever asks and that they have not seen, the newest first'),
});

export type Mentions = z.output<typeof mentionsSchema>;
