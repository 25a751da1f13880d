import { hash } from 'node:crypto';
import type { Survey } from '../../surveys/contract.ts';
import type { ImportedRow } from './read-row.ts';

/** 128 bits: that two of a billion answers meet has a chance of 10⁻²¹. */
const LENGTH = 22;

/**
 * By which an imported answer is known again. The same file imported into two surveys is two imports. A hash, for it
 * stays when the answer's person is forgotten, and an id of the file may be their address; a short one, for the index
 * of a million keys in no order is much of what an import costs.
 */
export const importKey = (survey: Survey, row: ImportedRow): string =>
  hash('sha256', `${survey.id}:${row.identity}`, 'base64url').slice(0, LENGTH);
