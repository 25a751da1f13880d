import type { OrgId } from '../../../platform/actor.ts';
import type { LiveAlert } from '../../../platform/live/live-hub.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';

/** More at once is a list to look at, not a row of notices. */
const MOST = 10;

/** Tells the open screens of those who have a case from now on, or who are to look at one. */
export async function alertScreens(
  tx: Tx,
  orgId: OrgId,
  kind: LiveAlert['kind'],
  cases: readonly { readonly caseId: string; readonly userId: string | null }[],
  now: Date,
): Promise<void> {
  for (const { caseId, userId } of cases.slice(0, MOST)) {
    if (userId === null) continue;
    const alert = { kind, userId, subjectId: caseId };
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases', alert }, now);
  }
}
