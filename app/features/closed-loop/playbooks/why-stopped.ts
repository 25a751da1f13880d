import { bandOf } from '../../surveys/scale.ts';
import type { StopReason } from './run-contract.ts';
import type { Scene } from './scene.ts';

const hasEnded = (status: string | undefined): boolean => status === 'closed' || status === 'withdrawn';

/** Why a run ends here, by the conditions of its version; null while it goes on. */
export function whyStopped(scene: Scene): StopReason | null {
  const { run, contact, response, newest, suppression } = scene;
  const { stops, trigger } = run.definition;
  // Nobody is there any more for whom it could go on.
  if (contact === null) return 'erased';
  if (response === null || response.state === 'excluded') return 'answer-withdrawn';
  if (stops.includes('answered-otherwise') && newest !== null && saysOtherwise(response, newest)) {
    return 'answered-otherwise';
  }
  if (trigger.kind === 'type' && scene.case?.type !== trigger.type) return 'typed-otherwise';
  if (stops.includes('case-closed') && hasEnded(scene.case?.status)) return 'case-closed';
  if (stops.includes('contacted') && scene.case?.firstContactAt != null) return 'contacted';
  const isOptedOut = suppression === 'opted-out' || contact.consent === 'refused';
  return stops.includes('opted-out') && isOptedOut ? 'opted-out' : null;
}

interface Answer {
  readonly id: string;
  readonly score: number;
  readonly answeredAt: Date;
}

/** Another answer than the first, not older, in another band. */
export function saysOtherwise(first: Answer, newest: Answer): boolean {
  return (
    newest.id !== first.id &&
    newest.answeredAt >= first.answeredAt &&
    bandOf('nps', newest.score) !== bandOf('nps', first.score)
  );
}
