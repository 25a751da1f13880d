import { newIdempotencyKey } from '../../../distribution/web/new-idempotency-key.ts';

/** This window, to tell it from the others of the same person: a UUID of version 4. */
export const WINDOW_ID = newIdempotencyKey().replace(
  /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
  '$1-$2-4$3-8$4-$5',
);
