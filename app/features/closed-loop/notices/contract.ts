import { z } from 'zod';

export const noticeSchema = z.object({
  id: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable() }),
  caseId: z.uuid().nullable(),
  source: z.string().describe('What tells it: `playbook`'),
  playbook: z.string().nullable().describe('Name of the playbook that tells it'),
  text: z.string().describe('Beside whom it is about; may be empty'),
  at: z.iso.datetime(),
});

export type Notice = z.output<typeof noticeSchema>;

export const noticesSchema = z.object({ items: z.array(noticeSchema), nextCursor: z.string().nullable() });

export type Notices = z.output<typeof noticesSchema>;

/** As many as a screen ever shows. */
const AT_ONCE = 200;

export const readNoticesSchema = z.strictObject({
  ids: z.array(z.uuid()).max(AT_ONCE).nullable().describe('null: all of them'),
});
