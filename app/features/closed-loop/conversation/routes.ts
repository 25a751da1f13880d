import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { idempotencyKeyOf } from '../../../platform/http/idempotency-key.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import {
  callSchema,
  conversationSchema,
  messageSchema,
  newCallSchema,
  newMessageSchema,
} from './contract.ts';
import { getConversation } from './get-conversation.ts';
import { logCall } from './log-call.ts';
import { readAttachment } from './read-attachment.ts';
import { resendMessage } from './resend-message.ts';
import { sendMessage } from './send-message.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const conversationRoutes = {
  get: apiRoute({
    summary: 'What was written and said on a case, and what a new letter would begin with',
    tag,
    scope: 'read',
    params,
    responses: { 200: conversationSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getConversation(context, actor, id)),
  }),
  send: apiRoute({
    summary: 'Write to the customer by mail',
    description:
      'Refused with 409 when somebody wrote since `lastMessageId`, and with 422 while a `{{variable}}` is empty. Honours `Idempotency-Key`.',
    tag,
    scope: 'work',
    params,
    body: newMessageSchema,
    responses: {
      200: messageSchema.describe('The same request came before; nothing was sent again'),
      201: messageSchema,
    },
    handle: async ({ context, actor, params: { id }, body, request }) => {
      const sent = await sendMessage(context, actor, id, body, idempotencyKeyOf(request));
      return sent.ok ? done({ status: sent.value.isNew ? 201 : 200, body: sent.value.message }) : sent;
    },
  }),
  resend: apiRoute({
    summary: 'Send once more a letter of which nobody knows whether it arrived',
    tag,
    scope: 'work',
    params: params.extend({ messageId: z.uuid() }),
    responses: { 200: messageSchema },
    handle: async ({ context, actor, params: { id, messageId } }) =>
      answered(await resendMessage(context, actor, id, messageId)),
  }),
  attachment: apiRoute({
    summary: 'A file that came with a message, as bytes to be saved; or, with `picture`, to be shown',
    tag,
    scope: 'read',
    params: params.extend({ attachmentId: z.uuid() }),
    query: z.object({ picture: z.enum(['0', '1']).default('0') }),
    responses: { 200: z.any().describe('The file') },
    handle: ({ context, actor, params: { id, attachmentId }, query }) =>
      readAttachment(context, actor, id, attachmentId, query.picture === '1'),
  }),
  logCall: apiRoute({
    summary: 'Note a call or a meeting',
    description: 'One in which the customer was reached stops the clocks of the case.',
    tag,
    scope: 'work',
    params,
    body: newCallSchema,
    responses: { 201: callSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await logCall(context, actor, id, body), 201),
  }),
};
