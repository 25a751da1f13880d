import type { PersonalData } from './personal-data.ts';
import { emptyLogOf, selectLogOf } from './queries.ts';

/** Who did what to this person's record. That it was done stays. */
export const contactLog: PersonalData = {
  shown: { topic: 'log', read: selectLogOf },
  erase: emptyLogOf,
};
