import { z } from 'zod';
import { contactSchema } from '../contract.ts';

export const mergeContactsSchema = z.strictObject({
  contactId: z.uuid().describe('The one who is taken in; the contact of the address stays'),
});

export const mergeSchema = z.object({
  id: z.uuid(),
  merged: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  moved: z.record(z.string(), z.int()).describe('How many `responses`, `invitations`, `cases` went over'),
  mergedAt: z.iso.datetime(),
});

export type Merge = z.output<typeof mergeSchema>;

export const mergesSchema = z.object({ items: z.array(mergeSchema) });

export const DUPLICATE_REASONS = [
  'same-phone',
  'same-name-and-domain',
  'same-name-and-account',
  'same-name',
] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export const duplicatesSchema = z.object({
  items: z.array(z.object({ contact: contactSchema, reason: z.enum(DUPLICATE_REASONS) })),
});

export type Duplicates = z.output<typeof duplicatesSchema>;
