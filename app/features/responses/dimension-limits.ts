import { TEAM } from '../../platform/postgres/in-teams.ts';

/** More would make every answer write many rollup rows, and no screen could offer them. */
export const MAX_DIMENSIONS = 10;

/** A property with more values than this is an identifier, not a segment. */
export const MAX_VALUES = 200;

/** Stands for every value past the limit. */
export const OTHER = '*';

export const CHANNEL = 'channel';

/** Always declared, and not counted among the others. */
export const BUILT_IN: readonly string[] = [CHANNEL, TEAM];

/** Whose customers are whose must not be folded away: what is OTHER is hidden from every team. */
export const MAX_TEAM_VALUES = 10_000;

export const maxValues = (dimension: string): number => (dimension === TEAM ? MAX_TEAM_VALUES : MAX_VALUES);
