import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { proposeType } from './propose-type.ts';
import { updateProposals } from './queries.ts';

/** What the comments of cases seem to say, kept with the cases until a person says it. */
export async function keepProposals(
  tx: Tx,
  orgId: OrgId,
  responses: readonly { readonly id: string; readonly comment: string | null }[],
): Promise<void> {
  const proposals = responses.map(({ id, comment }) => ({
    responseId: id,
    type: proposeType(comment)?.type ?? null,
  }));
  if (proposals.length > 0) await updateProposals(tx, orgId, proposals);
}
