import { useQuery } from '@tanstack/react-query';
import { fetchJson, ownHeaders } from '../../../../../platform/http-client/fetch-json.ts';
import { useVoiceList, useVoiceWrite } from '../../web/use-voices.ts';
import type { ChangeTestimonial, FeedAddresses, Testimonial, Testimonials } from '../contract.ts';

export const useTestimonials = (state: string) =>
  useVoiceList<Testimonials>('testimonials', `state=${state}`);

export const useModerate = () =>
  useVoiceWrite(({ id, state }: { id: string } & ChangeTestimonial) =>
    fetchJson<Testimonial>(`/api/v1/testimonials/${id}`, { method: 'PATCH', body: { state } }),
  );

export const useFeedAddresses = () =>
  useQuery({
    queryKey: ['voices', 'feed'],
    queryFn: () => fetchJson<FeedAddresses>('/api/v1/testimonials/feed'),
  }).data;

/** The picture as an address of its own: an `img` cannot say which organization it is for. */
export function useTestimonialPhoto({ id, hasPhoto, consent }: Testimonial) {
  return useQuery({
    queryKey: ['voices', 'photo', id, consent.at],
    enabled: hasPhoto,
    queryFn: async () => {
      const answer = await fetch(`/api/v1/testimonials/${id}/photo`, { headers: ownHeaders() });
      if (!answer.ok) throw new Error(`the picture answered ${answer.status}`);
      const bytes = Array.from(new Uint8Array(await answer.arrayBuffer()), (byte) =>
        String.fromCharCode(byte),
      );
      return `data:${answer.headers.get('content-type')};base64,${btoa(bytes.join(''))}`;
    },
  }).data;
}
