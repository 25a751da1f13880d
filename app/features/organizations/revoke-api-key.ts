import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { forgetApiKeys } from './api-key-cache.ts';
import { revokeApiKeyRow } from './api-key-queries.ts';
import { recordAudit } from './record-audit.ts';

/** A revoked key stops working at once in this process, and within seconds in others. */
export async function revokeApiKey(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const found = await context.db.transaction().execute(async (tx) => {
    if (!(await revokeApiKeyRow(tx, actor.orgId, id, now))) return false;
    await recordAudit(tx, actor, { action: 'api-key.revoked', subjectType: 'api-key', subjectId: id }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'access' }, now);
    return true;
  });
  forgetApiKeys(context);
  context.nudge.send('outbox');
  return found ? done(null) : refused('not-found', 'organizations:problems.no-key');
}
