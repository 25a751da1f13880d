import { classify, type Score } from '@boucle/stats';
import type { ResponseFacts } from '../responses/get-responses.ts';

/** A detractor whom somebody can write to. Imported answers belong to the past and open nothing. */
export function opensCase(response: ResponseFacts): response is ResponseFacts & { contactId: string } {
  const isDetractor = classify(response.score as Score) === 'detractor';
  return (
    response.state === 'counted' && isDetractor && response.contactId !== null && response.source !== 'import'
  );
}
