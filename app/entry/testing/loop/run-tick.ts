import type { Context } from '../../../platform/context.ts';
import { relayOnce } from '../../../platform/outbox/relay-outbox.ts';
import { SCHEDULE } from '../../schedule.ts';
import { SUBSCRIPTIONS } from '../../subscriptions.ts';

/** What the clock does for a case and its customer. */
const LOOP_JOBS = ['climb-ladders', 'carry-on-playbooks', 'remind-of-promises', 'break-promises'];

/**
 * What a server does by itself at one moment: facts go to those who subscribed, then the clock's jobs run. A fact is
 * removed only once everybody has acted on it: whoever dies before has it told again.
 */
export async function runTick(context: Context): Promise<void> {
  const stop = new AbortController().signal;
  const relay = () =>
    relayOnce(
      context,
      async (_tx, rows) => {
        for (const { topic, orgId, payload } of rows) {
          for (const one of SUBSCRIPTIONS.filter((subscription) => subscription.topic === topic)) {
            await one.run(context, orgId, payload as never, stop);
          }
        }
      },
      () => {},
    );
  while ((await relay()) > 0);
  const jobs = SCHEDULE.filter(({ name }) => LOOP_JOBS.includes(name));
  if (jobs.length !== LOOP_JOBS.length) throw new Error('a job of the loop is not in the schedule');
  for (const job of jobs) await job.run(context);
  while ((await relay()) > 0);
}
