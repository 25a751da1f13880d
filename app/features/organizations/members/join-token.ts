import { makeApiKey, readApiKey } from '../api-key-text.ts';

/** The organization and a secret of 128 bits, as an API key is made: only its hash, found in the table, proves it. */
export const makeJoinToken = makeApiKey;

export const readJoinToken = readApiKey;

/** A week: time for a holiday, and an old mailbox opens nothing. */
export const JOIN_DAYS = 7;

const DAY_MS = 86_400_000;

export const joinExpiry = (now: Date): Date => new Date(now.getTime() + JOIN_DAYS * DAY_MS);

/** After the #, which browsers send to nobody: no log of a proxy holds the token. */
export const joinLink = (publicUrl: string, token: string): string => `${publicUrl}/join#${token}`;
