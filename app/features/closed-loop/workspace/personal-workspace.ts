import type { PersonalData } from '../../contacts/privacy/personal-data.ts';
import { deleteNextStepsOf, selectNextStepsOf } from './next-step/queries.ts';
import { deleteReviewsOf, selectReviewsOf } from './reviews/queries.ts';

export const personalReviews: PersonalData = {
  shown: { topic: 'public-reviews', read: (db, { orgId, id }) => selectReviewsOf(db, orgId, id) },
  erase: (tx, { orgId, id }) => deleteReviewsOf(tx, orgId, id),
};

/** What was to be done next for somebody: words about them. */
export const personalNextSteps: PersonalData = {
  shown: { topic: 'next-steps', read: (db, { orgId, id }) => selectNextStepsOf(db, orgId, id) },
  erase: (tx, { orgId, id }) => deleteNextStepsOf(tx, orgId, id),
};
