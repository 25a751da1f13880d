import { z } from 'zod';

const time = z.iso.datetime();

export const wayInSchema = z.object({
  kind: z.enum(['smtp', 'imap']).describe('A mail server hands it to us, or we fetch it from a box'),
  state: z.enum(['starting', 'open', 'failing']),
  problem: z.string().nullable().describe('What the network or the server said last, while it fails'),
  since: time,
});

export const sendingSchema = z.object({
  smtp: z
    .object({ host: z.string(), port: z.int() })
    .nullable()
    .describe('The mail server of SMTP_URL; null: mails are kept in the built-in mailbox'),
  from: z.string().describe('The address that mails come from (MAIL_FROM)'),
  returnDomain: z.string().nullable().describe('The domain to which mails come back (BOUCLE_MAIL_DOMAIN)'),
  waysIn: z.array(wayInSchema).describe('How what comes back comes in'),
  waiting: z.int().describe('Mails that are due and have not left'),
  waitingSince: time.nullable(),
  lastError: z
    .string()
    .nullable()
    .describe('What the mail server said to the last mail that it did not take'),
});

export type Sending = z.output<typeof sendingSchema>;

export const CHECK_STEPS = ['name', 'port', 'secure', 'sign-in', 'message'] as const;

export const sendingCheckInputSchema = z.strictObject({
  until: z.enum(CHECK_STEPS).default('message').describe('The last step to try'),
});

export type SendingCheckInput = z.output<typeof sendingCheckInputSchema>;

export const sendingCheckSchema = z.object({
  ok: z.boolean(),
  sentTo: z.string().nullable().describe('Whom the test mail was for; null: none was sent'),
  steps: z.array(
    z.object({
      step: z.enum(CHECK_STEPS),
      state: z.enum(['done', 'failed', 'not-tried']),
      cause: z.string().nullable().describe('Why it failed, in one word'),
      what: z.string().nullable().describe('What is wrong, in a sentence'),
      todo: z.string().nullable().describe('What to do about it'),
      answer: z.string().nullable().describe('What the server or the network said'),
    }),
  ),
});

export type SendingCheck = z.output<typeof sendingCheckSchema>;

const recordSchema = z.object({ name: z.string(), type: z.enum(['TXT', 'MX']), value: z.string() });

export const dnsFindingSchema = z.object({
  kind: z.enum(['spf', 'dkim', 'dmarc', 'mx']),
  name: z.string().describe('Where it was looked for'),
  found: z.array(z.string()).describe('The records, as they are'),
  level: z.enum(['good', 'doubtful', 'bad', 'unknown']),
  verdict: z.string().describe('In one word'),
  what: z.string().describe('In a sentence'),
  publish: recordSchema.nullable().describe('What to publish, where something is to be'),
});

export type DnsFinding = z.output<typeof dnsFindingSchema>;

export const dnsFindingsSchema = z.object({ items: z.array(dnsFindingSchema) });

export const dkimKeySchema = z.object({
  id: z.uuid(),
  domain: z.string(),
  selector: z.string(),
  state: z
    .enum(['resting', 'signing', 'retired'])
    .describe('`resting`: made, and not used; `retired`: used until another one signed'),
  record: recordSchema.describe('To be published before it signs'),
  createdAt: time,
  signingSince: time.nullable(),
  retiredAt: time.nullable(),
});

export type DkimKeyItem = z.output<typeof dkimKeySchema>;

export const dkimKeysSchema = z.object({ items: z.array(dkimKeySchema) });

export const changeDkimKeySchema = z.strictObject({ state: z.enum(['signing', 'resting']) });

export type ChangeDkimKey = z.output<typeof changeDkimKeySchema>;

export const bounceSchema = z.object({
  id: z.uuid(),
  recipient: z.string(),
  kind: z
    .enum(['hard', 'soft', 'refused'])
    .describe('The address takes no mail; not now; or it was this mail or its sender that was refused'),
  cause: z.string(),
  status: z.string().nullable().describe('RFC 3463, such as 5.1.1'),
  diagnostic: z.string().nullable().describe('In the words of the server'),
  consequence: z.enum(['suppressed', 'tried-again', 'given-up']),
  at: time,
});

export type BounceItem = z.output<typeof bounceSchema>;

export const bouncesSchema = z.object({ items: z.array(bounceSchema), nextCursor: z.string().nullable() });

export type Bounces = z.output<typeof bouncesSchema>;

export const bouncesQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
