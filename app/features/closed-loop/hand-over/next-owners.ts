import type { Tx } from '../../../platform/postgres/database.ts';
import { chooseOwners } from '../routing/choose-owners.ts';
import type { Leaver } from './hand-over-work.ts';

/** Something that was somebody's to do, for a customer, maybe on a case. */
export interface LeftThing {
  readonly contactId: string;
  readonly surveyId: string;
  readonly team: string | null;
  /** Who has the case that it is about. */
  readonly caseOwnerId: string | null;
}

/** Who has each of these next: whoever has its case, else whom the rules of cases would give the customer to. */
export async function nextOwners(
  tx: Tx,
  { orgId, isWorker }: Leaver,
  things: readonly LeftThing[],
): Promise<(string | null)[]> {
  const chosen = await chooseOwners(
    tx,
    orgId,
    things.map((thing) => ({ ...thing, reason: 'detractor' as const })),
  );
  return things.map(({ caseOwnerId }, i) => (isWorker(caseOwnerId) ? caseOwnerId : (chosen[i] ?? null)));
}
