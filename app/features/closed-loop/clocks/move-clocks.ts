import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { CaseClocks } from './case-clocks.ts';
import { lockOpen, setClocks } from './queries.ts';

/** The clocks of one open case are others from now on; what was told on its ladder stays told. */
export async function moveClocks(
  tx: Tx,
  orgId: OrgId,
  caseId: string,
  clocks: CaseClocks,
  now: Date,
): Promise<void> {
  const one = await lockOpen(tx, orgId, caseId);
  if (one === null) return;
  const nextRungAt = one.nextRung === null ? null : clocks.rungs[one.nextRung];
  await setClocks(tx, orgId, [{ id: one.id, clocks, nextRungAt }], now);
}
