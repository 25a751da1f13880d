import { z } from 'zod';

export const timelineItemSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z
    .string()
    .describe(
      '`event`: something that was done, `details` hold ids, codes, amounts and what they name; others hold words',
    ),
  by: z.object({
    kind: z.enum(['member', 'api-key', 'system', 'respondent']),
    id: z.string().nullable().describe('The member or key; null for customers and for Boucle itself'),
    name: z.string().nullable(),
  }),
  action: z.string().describe('`case.opened`, `case.handed-over` …; for other kinds what happened to it'),
  text: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});

export type TimelineItem = z.output<typeof timelineItemSchema>;

export const timelineSchema = z.object({
  items: z.array(timelineItemSchema).describe('Oldest first'),
  names: z
    .record(z.string(), z.string())
    .describe(
      'Names of the members, teams, surveys, companies and segments whose ids or keys the details hold',
    ),
  isCut: z.boolean().describe('Older ones were left out'),
});

export type Timeline = z.output<typeof timelineSchema>;
