import type { ResponseFacts } from '../responses/get-responses.ts';
import { bandOf } from '../surveys/scale.ts';

/**
 * A detractor whom somebody can write to. Imported answers belong to the past and open nothing; nor does a low
 * CSAT or CES, which has no detractors.
 */
export function opensCase(response: ResponseFacts): response is ResponseFacts & { contactId: string } {
  const isDetractor = bandOf(response.kind, response.score) === 'detractor';
  return (
    response.state === 'counted' && isDetractor && response.contactId !== null && response.source !== 'import'
  );
}
