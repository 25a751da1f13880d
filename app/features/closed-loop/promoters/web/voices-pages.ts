/** The pages of the voices, in their order; the first is at their own address. */
export const VOICES_PAGES = [
  'overview',
  'passives',
  'testimonials',
  'referrals',
  'ambassadors',
  'offers',
  'public-review',
  'lists',
  'thanks',
] as const;

export type VoicesPart = (typeof VOICES_PAGES)[number];
