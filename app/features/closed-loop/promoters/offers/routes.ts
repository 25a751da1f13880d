import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import type { ExportColumn } from '../../../organizations/export/export-list.ts';
import { exportRoute } from '../../../organizations/export/export-route.ts';
import { askedPeopleSchema } from '../contract.ts';
import { changeGuest } from './change-guest.ts';
import {
  candidatesQuerySchema,
  candidatesSchema,
  changeGuestSchema,
  inviteSchema,
  type OfferGuest,
  offerGuestsQuerySchema,
  offerGuestsSchema,
  offerSchema,
  offersQuerySchema,
  offersSchema,
  writeOfferSchema,
} from './contract.ts';
import { endOffer } from './end-offer.ts';
import { findCandidates } from './find-candidates.ts';
import { inviteToOffer } from './invite-to-offer.ts';
import { listGuests } from './list-guests.ts';
import { getOffer, listOffers } from './list-offers.ts';
import { changeOffer, createOffer } from './write-offer.ts';

const tag = 'Voices';
const params = z.object({ id: z.uuid() });

const columns: readonly ExportColumn<OfferGuest>[] = [
  { head: 'offers:export.title', cell: ({ offer }) => offer.title },
  { head: 'offers:export.kind', cell: ({ offer }, say) => say(`offers:web.kinds.${offer.kind}`) },
  { head: 'promoters:export.name', cell: ({ contact }) => contact.name },
  { head: 'promoters:export.email', cell: ({ contact }) => contact.email },
  { head: 'offers:export.state', cell: ({ state }, say) => say(`offers:web.guest-states.${state}`) },
  { head: 'offers:export.invited-at', cell: ({ invitedAt }) => new Date(invitedAt) },
  { head: 'offers:export.replied-at', cell: ({ repliedAt }) => repliedAt && new Date(repliedAt) },
  { head: 'offers:export.used-at', cell: ({ usedAt }) => usedAt && new Date(usedAt) },
  { head: 'promoters:export.id', cell: ({ contact }) => contact.id },
];

export const offerRoutes = {
  list: apiRoute({
    summary: 'Offers and events for promoters, the newest first',
    tag,
    scope: 'read',
    query: offersQuerySchema,
    responses: { 200: offersSchema },
    handle: async ({ context, actor, query }) => answered(await listOffers(context, actor, query)),
  }),
  create: apiRoute({
    summary: 'Write an offer or an event for promoters; nobody is written to yet',
    description:
      'An offer whose words ask for a public review or a score is refused with the reason: neither may be given for a benefit.',
    tag,
    scope: 'work',
    body: writeOfferSchema,
    responses: { 201: offerSchema },
    handle: async ({ context, actor, body }) => answered(await createOffer(context, actor, body), 201),
  }),
  get: apiRoute({
    summary: 'One offer, and how many people stand where',
    tag,
    scope: 'read',
    params,
    responses: { 200: offerSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getOffer(context, actor, id)),
  }),
  change: apiRoute({
    summary: 'Write an offer anew; whoever comes to an event is told of another day, hour or place',
    tag,
    scope: 'work',
    params,
    body: writeOfferSchema,
    responses: { 200: offerSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeOffer(context, actor, id, body)),
  }),
  end: apiRoute({
    summary: 'End an offer, or call an event off: whoever comes is told',
    tag,
    scope: 'work',
    params,
    responses: { 200: offerSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await endOffer(context, actor, id)),
  }),
  candidates: apiRoute({
    summary: 'Which promoters may be invited, and how many may not for which reason',
    tag,
    scope: 'work',
    params,
    query: candidatesQuerySchema,
    responses: { 200: candidatesSchema },
    handle: async ({ context, actor, params: { id }, query }) =>
      answered(await findCandidates(context, actor, id, query)),
  }),
  invite: apiRoute({
    summary: 'Invite promoters, each by a mail with a link of their own',
    tag,
    scope: 'work',
    params,
    body: inviteSchema,
    responses: { 200: askedPeopleSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await inviteToOffer(context, actor, id, body.contactIds)),
  }),
  guests: apiRoute({
    summary: 'Who was invited to what, and what they said, the newest first',
    tag,
    scope: 'read',
    query: offerGuestsQuerySchema,
    responses: { 200: offerGuestsSchema },
    handle: async ({ context, actor, query }) => answered(await listGuests(context, actor, query)),
  }),
  exportGuests: exportRoute({
    summary: 'The same as CSV or as a workbook',
    tag,
    scope: 'manage',
    list: 'offer-guests',
    query: offerGuestsQuerySchema,
    columns,
    read: listGuests,
  }),
  changeGuest: apiRoute({
    summary: 'Note that somebody used what they took, or came; or that they will not',
    tag,
    scope: 'work',
    params,
    body: changeGuestSchema,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeGuest(context, actor, id, body), 204),
  }),
};
