import { z } from 'zod';

export const watchSchema = z.strictObject({
  mails: z.boolean().default(false).describe('A mail when something happens, gathered a minute at a time'),
});

export type Watch = z.input<typeof watchSchema>;

export const watchersSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), name: z.string(), mails: z.boolean() })),
});

export type Watchers = z.output<typeof watchersSchema>;
