/** More would make every answer write many rollup rows, and no screen could offer them. */
export const MAX_DIMENSIONS = 10;

/** A property with more values than this is an identifier, not a segment. */
export const MAX_VALUES = 200;

/** Stands for every value past the limit. */
export const OTHER = '*';

/** Always there, and not counted among the declared ones. */
export const CHANNEL = 'channel';
