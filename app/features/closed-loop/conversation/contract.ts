import { z } from 'zod';

/** A letter, not a book; a browser and a mail server take it at once. */
const BODY_MAX = 20_000;
const SUBJECT_MAX = 200;
const SUMMARY_MAX = 4_000;

// PostgreSQL's text holds no NUL.
const text = (max: number, problem: string) =>
  z
    .string(problem)
    .max(max, problem)
    .transform((given) => given.replaceAll('\u0000', '').toWellFormed().trim());
const filled = (max: number, problem: string) =>
  text(max, problem).refine((given) => given !== '', { message: problem });

export const MESSAGE_STATES = ['queued', 'sent', 'failed', 'unknown', 'received', 'returned'] as const;

export const attachmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string().describe('As its bytes tell, not as its sender says'),
  size: z.int().describe('Bytes'),
  reason: z
    .enum(['type', 'size', 'number'])
    .nullable()
    .describe('Why it was not kept: a kind that can do harm, too big, too many; null when it was'),
  isPicture: z.boolean().describe('May be shown as a picture'),
});

export type Attachment = z.output<typeof attachmentSchema>;

const author = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const messageSchema = z.object({
  kind: z.literal('message'),
  id: z.uuid(),
  at: z.iso.datetime(),
  direction: z.enum(['in', 'out']),
  state: z
    .enum(MESSAGE_STATES)
    .describe(
      '`unknown`: nobody knows whether it arrived; a person decides whether it is sent again. `returned`: it came back',
    ),
  author: author.describe('The member who wrote it; null: the customer, or a program'),
  fromName: z.string().nullable(),
  fromAddress: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  text: z.string().describe('What was written, without what it quotes'),
  quoted: z.string().nullable().describe('What it quotes, and the signature below'),
  isAutomatic: z.boolean().describe('Said by a mailbox, not by its owner'),
  isStranger: z.boolean().describe('Came from another address than the customer’s'),
  problem: z.string().nullable().describe('What the mail server said, unless it said yes'),
  returnedBecause: z
    .string()
    .nullable()
    .describe('Why it came back: `no-such-address`, `full-box`, `taken-for-spam` …; null unless it did'),
  attachments: z.array(attachmentSchema),
});

export type Message = z.output<typeof messageSchema>;

export const callSchema = z.object({
  kind: z.literal('call'),
  id: z.uuid(),
  at: z.iso.datetime(),
  author,
  type: z.enum(['call', 'meeting']),
  reached: z.boolean(),
  attempt: z
    .int()
    .nullable()
    .describe('Which call without an answer in a row this was; null when the customer was reached'),
  minutes: z.int().nullable(),
  summary: z.string(),
});

export type Call = z.output<typeof callSchema>;

export const noteSchema = z.object({
  kind: z.literal('note'),
  id: z.uuid(),
  at: z.iso.datetime(),
  author,
  text: z.string(),
  mentions: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

export type Note = z.output<typeof noteSchema>;

export const conversationItemSchema = z.discriminatedUnion('kind', [messageSchema, callSchema, noteSchema]);

export type ConversationItem = z.output<typeof conversationItemSchema>;

export const conversationSchema = z.object({
  items: z.array(conversationItemSchema).describe('Oldest first'),
  lastMessageId: z
    .uuid()
    .nullable()
    .describe('The newest mail, written or received, that no mailbox wrote by itself'),
  to: z.string().nullable().describe('Where a mail would go'),
  blocked: z
    .enum(['no-address', 'bounced', 'withdrawn'])
    .nullable()
    .describe('Why no mail can be sent; null when one can'),
  replies: z
    .enum(['case', 'member', 'nowhere'])
    .describe('Where the customer’s reply comes in: this case, the writer’s own mailbox, or the sender’s'),
  subject: z.string().describe('To begin with'),
  language: z.enum(['fr', 'en']).describe('The customer’s'),
  attempts: z.int().describe('Calls without an answer since the customer was last reached'),
});

export type Conversation = z.output<typeof conversationSchema>;

export const newMessageSchema = z.strictObject({
  subject: filled(SUBJECT_MAX, 'conversation:problems.subject'),
  text: filled(BODY_MAX, 'conversation:problems.text'),
  lastMessageId: z
    .uuid()
    .nullable()
    .describe('The newest message that the writer knew of; another one since then stops the mail'),
});

export type NewMessage = z.output<typeof newMessageSchema>;

export const newCallSchema = z.strictObject({
  type: z.enum(['call', 'meeting']),
  reached: z.boolean().describe('Whether the customer was spoken to'),
  minutes: z
    .int('conversation:problems.minutes')
    .min(0, 'conversation:problems.minutes')
    .max(1440, 'conversation:problems.minutes')
    .nullable()
    .default(null),
  summary: text(SUMMARY_MAX, 'conversation:problems.summary').default(''),
  at: z.iso.datetime({ offset: true }).optional().describe('Now, unless said'),
});

export type NewCall = z.input<typeof newCallSchema>;
