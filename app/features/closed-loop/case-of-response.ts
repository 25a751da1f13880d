import type { ResponseFacts } from '../responses/get-responses.ts';
import { bandOf } from '../surveys/scale.ts';
import { asksForContact } from './asks-for-contact.ts';
import type { CASE_REASONS } from './contract.ts';

export type CaseReason = (typeof CASE_REASONS)[number];

/**
 * Why an answer opens a case; null: it opens none. A detractor whom somebody can write to, or anybody whose comment
 * asks for contact, whatever the survey and their score. Imported answers belong to the past and open nothing; nor does
 * a low CSAT or CES that asks for nothing: these have no detractors.
 */
export function reasonForCase(response: ResponseFacts): CaseReason | null {
  const { kind, score, state, contactId, source, comment } = response;
  if (state !== 'counted' || contactId === null || source === 'import') return null;
  if (bandOf(kind, score) === 'detractor') return 'detractor';
  return asksForContact(comment) ? 'contact-request' : null;
}
