import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import type { AskedPeople } from '../../contract.ts';
import { useVoiceList, useVoiceWrite } from '../../web/use-voices.ts';
import type { Candidates, ChangeGuest, Offer, OfferGuests, Offers } from '../contract.ts';

export const useOffers = (show: string) => useVoiceList<Offers>('offers', `show=${show}`);

export const useOffer = (id: string) =>
  useQuery({
    queryKey: ['voices', 'offer', id],
    queryFn: () => fetchJson<Offer>(`/api/v1/offers/${id}`),
  });

/** `body` is what the form holds: the server says what is wrong with it. */
export const useWriteOffer = (id: string | null) =>
  useVoiceWrite((body: object) =>
    id === null
      ? fetchJson<Offer>('/api/v1/offers', { method: 'POST', body })
      : fetchJson<Offer>(`/api/v1/offers/${id}`, { method: 'PUT', body }),
  );

export const useEndOffer = (id: string) =>
  useVoiceWrite(() => fetchJson<Offer>(`/api/v1/offers/${id}/end`, { method: 'POST', body: {} }));

export const useCandidates = (id: string, segment: string | null) =>
  useQuery({
    queryKey: ['voices', 'offer', id, 'candidates', segment],
    queryFn: () =>
      fetchJson<Candidates>(
        `/api/v1/offers/${id}/candidates${segment === null ? '' : `?segment=${segment}`}`,
      ),
  });

export const useInvite = (id: string) =>
  useVoiceWrite((contactIds: readonly string[]) =>
    fetchJson<AskedPeople>(`/api/v1/offers/${id}/invitations`, { method: 'POST', body: { contactIds } }),
  );

export const useOfferGuests = (query: string) => useVoiceList<OfferGuests>('offer-guests', query);

export const useChangeGuest = () =>
  useVoiceWrite(({ id, ...body }: ChangeGuest & { id: string }) =>
    fetchJson<null>(`/api/v1/offer-guests/${id}`, { method: 'PATCH', body }),
  );
