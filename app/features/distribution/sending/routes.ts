import { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { createPublicDns } from '../../../platform/mail/dns/public-dns.ts';
import { checkSending } from './check-sending.ts';
import {
  bouncesQuerySchema,
  bouncesSchema,
  changeDkimKeySchema,
  dkimKeysSchema,
  dnsFindingsSchema,
  sendingCheckInputSchema,
  sendingCheckSchema,
  sendingSchema,
} from './contract.ts';
import { changeDkimKey, forgetDkimKey, listDkimKeys, makeDkimKey } from './dkim-keys.ts';
import { listBounces } from './list-bounces.ts';
import { readSending } from './read-sending.ts';
import { readSendingDns } from './read-sending-dns.ts';

const tag = 'Sending mail';
const params = z.object({ id: z.uuid() });

const dnsOf = ({ config }: Context) => createPublicDns(config.dnsServer);

export const sendingRoutes = {
  read: apiRoute({
    summary: 'How mails leave and come back',
    tag,
    scope: 'manage',
    responses: { 200: sendingSchema },
    handle: async ({ context, actor }) => answered(await readSending(context, actor)),
  }),
  check: apiRoute({
    summary: 'Walk the way of a mail step by step, and send one to oneself',
    description:
      'Names what stops it and what to do about it, in the language of `Accept-Language`. With an API key no mail is sent: the check ends with the sign-in.',
    tag,
    scope: 'manage',
    body: sendingCheckInputSchema,
    responses: { 200: sendingCheckSchema },
    handle: async ({ context, actor, body, locale }) =>
      answered(await checkSending(context, actor, body, locale)),
  }),
  dns: apiRoute({
    summary: 'SPF, DKIM, DMARC and MX of our domains, as found',
    tag,
    scope: 'manage',
    responses: { 200: dnsFindingsSchema },
    handle: async ({ context, actor, locale }) =>
      answered(await readSendingDns(context, actor, locale, dnsOf(context))),
  }),
  listKeys: apiRoute({
    summary: 'Keys of DKIM signatures',
    tag,
    scope: 'manage',
    responses: { 200: dkimKeysSchema },
    handle: async ({ context, actor }) => answered(await listDkimKeys(context, actor)),
  }),
  makeKey: apiRoute({
    summary: 'Make a DKIM key for the domain of the sender address',
    tag,
    scope: 'manage',
    responses: { 201: dkimKeysSchema },
    handle: async ({ context, actor }) => answered(await makeDkimKey(context, actor), 201),
  }),
  changeKey: apiRoute({
    summary: 'Let a DKIM key sign, or rest',
    description: 'A key signs once the DNS shows its record; the key that signed before is retired.',
    tag,
    scope: 'manage',
    params,
    body: changeDkimKeySchema,
    responses: { 200: dkimKeysSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeDkimKey(context, actor, id, body, dnsOf(context))),
  }),
  forgetKey: apiRoute({
    summary: 'Delete a DKIM key that does not sign',
    tag,
    scope: 'manage',
    params,
    responses: { 200: dkimKeysSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await forgetDkimKey(context, actor, id)),
  }),
  bounces: apiRoute({
    summary: 'Mails that came back, and why',
    tag,
    scope: 'manage',
    query: bouncesQuerySchema,
    responses: { 200: bouncesSchema },
    handle: async ({ context, actor, query }) => answered(await listBounces(context, actor, query)),
  }),
};
