import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { listCauses } from '../causes/list-causes.ts';
import { closeCase } from '../endings/close-case.ts';
import type { Ending } from '../endings/contract.ts';
import type { CaseOutcome } from '../endings/outcome.ts';

/** Closes a case with its three answers: the first cause of the tree, and a sentence. */
export async function endCase(
  context: Context,
  actor: Actor,
  caseId: string,
  outcome: CaseOutcome = 'resolved',
): Promise<Outcome<Ending>> {
  const causes = await listCauses(context, actor);
  const causeId = causes.ok ? causes.value.items[0]?.id : undefined;
  return closeCase(context, actor, caseId, { outcome, causeId, told: 'Le colis est arrivé.' });
}
