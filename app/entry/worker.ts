import { findOrganizationsEnding } from '../features/organizations/find-organizations-ending.ts';
import type { Context } from '../platform/context.ts';
import { shareLiveEvents } from '../platform/live/share-live-events.ts';
import { startInbound } from '../platform/mail/inbound/run-inbound.ts';
import { mergeFacts } from '../platform/outbox/merge-facts.ts';
import { type OutboxRow, runRelay } from '../platform/outbox/relay-outbox.ts';
import type { Tx } from '../platform/postgres/database.ts';
import { JobQueue } from '../platform/queue/job-queue.ts';
import { runMails } from './run-mails.ts';
import { SCHEDULE } from './schedule.ts';
import { SUBSCRIPTIONS } from './subscriptions.ts';
import { tellScreens } from './tell-screens.ts';

/** Everything that happens by itself. `stop` lets what is under way finish. */
export async function startWorker(context: Context): Promise<{ stop(): Promise<void> }> {
  const queue = new JobQueue(context.pool, context.log);
  await queue.start();
  const stopping = new AbortController();
  for (const { name, run } of SUBSCRIPTIONS) {
    await queue.handle<{ payload: unknown }>({
      name,
      run: ({ orgId, payload }) => run(context, orgId, payload as never, stopping.signal),
    });
  }
  for (const job of SCHEDULE) await queue.schedule(job.name, job.cron, () => job.run(context));

  const sharing = await shareLiveEvents(context);
  const inbound = await startInbound(context, findOrganizationsEnding);
  const running = [
    runRelay(
      context,
      (tx, rows) => handToSubscribers(queue, tx, mergeFacts(rows)),
      (rows) => tellScreens(context, rows),
      stopping.signal,
    ),
    runMails(context, stopping.signal),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await inbound.stop();
      await Promise.all(running);
      await sharing.stop();
      await queue.stop();
    },
  };
}

async function handToSubscribers(queue: JobQueue, tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
  for (const { topic, name } of SUBSCRIPTIONS) {
    const payloads = rows
      .filter((row) => row.topic === topic)
      .map(({ orgId, payload }) => ({ orgId, payload }));
    if (payloads.length > 0) await queue.add(tx, name, payloads);
  }
}
