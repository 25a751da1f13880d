import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { handOverCases } from './hand-over-cases.ts';
import { handOverNextSteps } from './hand-over-next-steps.ts';
import { handOverNotices } from './hand-over-notices.ts';
import { handOverPromises } from './hand-over-promises.ts';
import { handOverTasks } from './hand-over-tasks.ts';

/** Somebody who leaves what they had to do, and those who may have it from now on. */
export interface Leaver {
  readonly orgId: OrgId;
  readonly userId: string;
  readonly isWorker: (id: string | null) => id is string;
}

/** Cases go first: what is about a case then goes to whoever has it. */
const PARTS: readonly ((tx: Tx, context: Context, leaver: Leaver, now: Date) => Promise<number>)[] = [
  handOverCases,
  handOverPromises,
  handOverNextSteps,
  handOverTasks,
  handOverNotices,
];

/**
 * Somebody is a member no more, or may only look: what they had to do goes to who is next, in one transaction. Told
 * twice, it does nothing more.
 */
export async function handOverWork(context: Context, orgId: OrgId, userId: string): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const workers = new Set((await listWorkers(tx, orgId)).map(({ id }) => id));
    // They may have been asked back meanwhile.
    if (workers.has(userId)) return;
    const isWorker = (id: string | null): id is string => id !== null && workers.has(id);
    let given = 0;
    for (const handOver of PARTS) given += await handOver(tx, context, { orgId, userId, isWorker }, now);
    if (given === 0) return;
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
}
