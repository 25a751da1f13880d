import { createHash, randomBytes } from 'node:crypto';

/** What a token is for. One for a purpose is nothing to another. */
export type LinkPurpose = 'password-reset' | 'email-change' | 'used-code';

/** 256 bits: nobody guesses one, so that its hash needs no salt. */
const TOKEN_BYTES = 32;

export const newLinkToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of a token: whoever reads the table can open no link with it. */
export const linkIdentifier = (purpose: LinkPurpose, token: string): string =>
  `${purpose}:${createHash('sha256').update(token).digest('hex')}`;
