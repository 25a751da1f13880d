import type { ContactMover } from '../../contacts/merging/contact-mover.ts';
import { moveReviewRows } from './reviews/queries.ts';

/** Two contacts were one person: what they wrote in public goes over, and back. */
export const moveReviews: ContactMover = { kind: 'noted-reviews', move: moveReviewRows };
