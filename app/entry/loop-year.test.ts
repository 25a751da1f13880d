import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestContext } from '../platform/testing/test-context.ts';
import { until } from '../platform/testing/until.ts';
import { CATALOGUES } from './catalogues.ts';
import { chanceOf } from './testing/loop/chance.ts';
import { runTick } from './testing/loop/run-tick.ts';
import { simulateLoop } from './testing/loop/simulate-loop.ts';

const world = useTestContext(CATALOGUES);

/** Every other connection to the database ends in the middle of what it does. */
const killEverybody = () =>
  sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`.execute(world.context.db);

const CONNECTIONS = 16;

/** Until the pool has let go of every connection that was cut off. */
async function recover(): Promise<void> {
  const ask = () => sql`SELECT 1`.execute(world.context.db);
  const isWell = async () => {
    const asked = await Promise.allSettled(Array.from({ length: CONNECTIONS }, ask));
    return asked.every(({ status }) => status === 'fulfilled');
  };
  await until('the database is there again', isWell, 10_000);
}

test('in two months of answers, contacts and promises everything that is due happens once, whoever dies', async () => {
  const { context, clock } = world;
  const chance = chanceOf(20_260_615);
  let [killed, survived] = [0, 0];
  const audited = await simulateLoop(context, {
    contacts: 100,
    answersAnHour: 0.2,
    days: 60,
    stepHours: 4,
    chance,
    setClock: (now) => clock.set(now.toISOString()),
    tick: async () => {
      if (chance.isOn(0.06)) {
        // Three servers at once, all of whose transactions may be cut off.
        const attempts = Promise.allSettled([runTick(context), runTick(context), runTick(context)]);
        for (let i = chance.below(4); i > 0; i -= 1) await killEverybody().catch(() => {});
        const failed = (await attempts).filter(({ status }) => status === 'rejected').length;
        killed += failed;
        survived += 3 - failed;
        await recover();
      }
      await runTick(context);
    },
  });
  console.log({ ...audited.counts, killed, survived });
  expect(audited.faults).toEqual([]);
  expect(killed).toBeGreaterThan(10);
  for (const what of ['escalations', 'escalations by a broken promise', 'reminders', 'broken promises']) {
    expect(audited.counts[what], what).toBeGreaterThan(5);
  }
  for (const what of ['playbook mails', 'playbook notices', 'playbook tasks', 'playbook runs stopped']) {
    expect(audited.counts[what], what).toBeGreaterThan(20);
  }
}, 300_000);
