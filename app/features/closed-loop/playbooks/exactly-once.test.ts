import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { carryOnDueRuns } from './carry-on-due-runs.ts';
import type { Step } from './contract.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { startRuns } from './start-runs.ts';
import { answer, bandPlaybook, count, makeActive, makeOrganization } from './testing/playbook-world.ts';

const HOUR_MS = 3_600_000;
const world = useTestContext({ playbooks: { fr, en } });
let actor: Actor;
let people = 0;

const WAIT: Step = { kind: 'wait', amount: 2, unit: 'hours', counted: 'always' };
const STEPS: Step[] = [
  { kind: 'tag', name: 'segment', value: 'to win' },
  { kind: 'notify', to: 'owner', message: 'A word' },
  WAIT,
  { kind: 'send', texts: { fr: { subject: 'Bonjour {{name}}', body: '{{score}}' } } },
  { kind: 'task', title: 'Call', owner: 'manager', dueInDays: 1 },
  WAIT,
  { kind: 'notify', to: 'manager', message: null },
];

/** A server that dies before its n-th statement, whatever it is in the middle of. */
function dyingAt(context: Context, statement: number): Context {
  let left = statement;
  const plugin = {
    transformQuery: <T>({ node }: { node: T }): T => {
      left -= 1;
      if (left <= 0) throw new Error('the server died');
      return node;
    },
    transformResult: async <T>({ result }: { result: T }): Promise<T> => result,
  };
  return { ...context, db: context.db.withPlugin(plugin) };
}

const deed = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), diesAt: fc.integer({ min: 1, max: 160 }) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant('run' as const),
    diesAt: fc.array(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 3 }),
  }),
);

beforeAll(async () => {
  actor = await makeOrganization(world.context, 'Exactly once');
  await makeActive(world.context, actor, bandPlaybook('detractor', STEPS));
}, 60_000);

/** How many there are of what, of everything that the steps of a run do. */
async function made(): Promise<Record<string, number>> {
  const of = (table: string, where?: string) => count(world.context, actor, table, where);
  return {
    runs: await of('playbook_runs'),
    done: await of('playbook_runs', `status = 'done'`),
    steps: await of('playbook_run_steps', `outcome = 'done'`),
    notices: await of('notices'),
    told: await of('mails', `kind = 'playbook-notice'`),
    mails: await of('mails', `kind = 'playbook-mail'`),
    tasks: await of('tasks'),
    tagged: await of('audit_log', `action = 'contact.changed'`),
  };
}

test('whenever servers run, at once and after each other, and die at any statement, each step is done once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
      const { context, clock } = world;
      const { orgId } = actor;
      for (const one of deeds) {
        if (one.kind === 'wait') clock.advance(one.hours * HOUR_MS);
        if (one.kind === 'run') {
          const servers = one.diesAt.map((statement) => carryOnDueRuns(dyingAt(context, statement)));
          await Promise.allSettled(servers);
        }
        if (one.kind === 'answer') {
          people += 1;
          const id = await answer(context, actor, 3, `someone-${people}@example.com`);
          await startRuns(dyingAt(context, one.diesAt), orgId, [id]).catch(() => {});
          // Who died is told again.
          await startRuns(context, orgId, [id]);
        }
      }
      for (let left = STEPS.length; left > 0; left -= 1) {
        clock.advance(2 * HOUR_MS);
        await carryOnDueRuns(context);
      }
      const each = people;
      expect(await made()).toEqual({
        runs: each,
        done: each,
        steps: each * STEPS.length,
        notices: 2 * each,
        told: 2 * each,
        mails: each,
        tasks: each,
        tagged: each,
      });
      const { rows } = await sql<{ n: number }>`
        SELECT count(*)::int AS n FROM cases WHERE org_id = ${orgId}`.execute(context.db);
      expect(rows[0]?.n).toBe(each);
    }),
    { numRuns: 20 },
  );
}, 120_000);
