import { z } from 'zod';
import { accountInputSchema } from '../contract.ts';

export const accountSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  name: z.string(),
  revenue: z.number().nullable().describe('A year, in whole units of your currency'),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('The member who answers for it'),
  contacts: z.int().describe('Its people, of the teams that you see'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type AccountItem = z.output<typeof accountSchema>;

export const accountsSchema = z.object({ items: z.array(accountSchema), nextCursor: z.string().nullable() });

export type Accounts = z.output<typeof accountsSchema>;

export const accountsQuerySchema = z.object({
  q: z.string().trim().max(200).optional().describe('Words of a name or an external id'),
  owner: z.uuid().optional().describe('Only those that this member answers for'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type AccountsQuery = z.output<typeof accountsQuerySchema>;

export const newAccountSchema = accountInputSchema.extend({
  name: accountInputSchema.shape.name
    .unwrap()
    .refine((name) => name.trim() !== '', 'contacts:problems.account-name'),
});

export type NewAccount = z.output<typeof newAccountSchema>;

export const updateAccountSchema = z
  .strictObject({
    externalId: accountInputSchema.shape.externalId.unwrap().nullable(),
    name: newAccountSchema.shape.name,
    revenue: accountInputSchema.shape.revenue.unwrap().nullable(),
    ownerId: z.uuid().nullable(),
  })
  .partial();

export type UpdateAccount = z.output<typeof updateAccountSchema>;
