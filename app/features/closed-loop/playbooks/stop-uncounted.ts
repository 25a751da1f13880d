import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { getResponses } from '../../responses/get-responses.ts';
import { stopRunsOfResponses } from './stop-queries.ts';

/** Answers that were excluded take along what they began; one that another replaced is followed by that one. */
export async function stopUncounted(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  const responses = await getResponses(context.db, orgId, responseIds);
  const excluded = responses.filter(({ state }) => state === 'excluded').map(({ id }) => id);
  if (excluded.length === 0) return;
  await context.db.transaction().execute(async (tx) => {
    const stopped = await stopRunsOfResponses(tx, orgId, excluded, now);
    for (const { id, playbookId } of stopped) {
      const entry = { action: 'playbook.run-stopped', subjectType: 'playbook', subjectId: playbookId };
      const details = { runId: id, reason: 'answer-withdrawn' };
      await recordAudit(tx, systemActor(orgId), { ...entry, details }, now);
    }
    if (stopped.length > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
}
