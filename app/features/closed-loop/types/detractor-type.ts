/** What a detractor is about to do, or cannot do; from the one who has left to the one who must stay. */
export const DETRACTOR_TYPES = ['gone', 'looking', 'believing', 'captive'] as const;

export type DetractorType = (typeof DETRACTOR_TYPES)[number];
