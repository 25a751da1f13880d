import { z } from 'zod';
import type { OrgId } from '../../platform/actor.ts';

/** Enough for what a CRM knows of a person. */
const PROPERTIES_MAX = 50;

export const SUPPRESSION_REASONS = ['opted-out', 'bounced'] as const;

export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

const text = (max: number) =>
  z
    .string()
    .max(max)
    // PostgreSQL's text cannot hold NUL.
    .refine((value) => !value.includes('\u0000'), { message: 'must not contain the NUL character' });

const locale = z.enum(['fr', 'en']);

const propertiesSchema = z
  .record(z.string().min(1).max(60), z.union([text(500), z.number(), z.boolean()]).transform(String))
  .refine((all) => Object.keys(all).length <= PROPERTIES_MAX, {
    message: `at most ${PROPERTIES_MAX} properties`,
  });

/** Somebody as the API takes them; known again by `externalId`, else by `email`. */
export const contactInputSchema = z.strictObject({
  email: text(320).optional(),
  externalId: text(200).min(1).optional().describe('Your own id of this person; matched before the e-mail'),
  name: text(200).optional(),
  locale: locale.optional(),
  timeZone: text(60).optional().describe('IANA name, such as Europe/Paris'),
  properties: propertiesSchema
    .optional()
    .describe('Added to what is known; a name given again replaces its value'),
});

export type ContactInput = z.output<typeof contactInputSchema>;

/** A person who is asked. */
export interface Contact {
  readonly orgId: OrgId;
  readonly id: string;
  readonly externalId: string | null;
  readonly email: string | null;
  /** The address as it is compared. */
  readonly emailKey: string | null;
  readonly name: string | null;
  readonly locale: 'fr' | 'en' | null;
  readonly timeZone: string | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly consent: 'presumed' | 'given' | 'refused';
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
