import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { casesQuerySchema } from '../contract.ts';
import { listCases } from '../list-cases.ts';
import { giveNotice } from '../notices/give-notice.ts';
import { listNotices } from '../notices/read-notices.ts';
import { carryOnDueRuns } from '../playbooks/carry-on-due-runs.ts';
import { listRunsOfCase } from '../playbooks/list-runs.ts';
import en from '../playbooks/messages/en.json' with { type: 'json' };
import fr from '../playbooks/messages/fr.json' with { type: 'json' };
import {
  answerAndFollow,
  bandPlaybook,
  makeActive,
  makeOrganization,
  value,
} from '../playbooks/testing/playbook-world.ts';
import { tasksQuerySchema } from '../tasks/contract.ts';
import { listTasks } from '../tasks/list-tasks.ts';
import { endCase } from '../testing/end-case.ts';
import { mergeCases } from './merge-cases.ts';
import { splitCase } from './split-case.ts';

const world = useTestContext({ playbooks: { fr, en } });
const HOUR = 3_600_000;
const WAIT = { kind: 'wait', amount: 2, unit: 'hours', counted: 'always' } as const;
const task = (title: string) => ({ kind: 'task', title, owner: 'owner', dueInDays: 2 }) as const;
let made = 0;
let actor: Actor;

beforeEach(async () => {
  made += 1;
  world.clock.set('2026-06-15T10:00:00Z');
  actor = await makeOrganization(world.context, `Joined ${made}`);
});

/** The case of an answer. */
async function caseOf(responseId: string): Promise<string> {
  const { items } = value(await listCases(world.context, actor, casesQuerySchema.parse({})));
  return items.find((one) => one.responseId === responseId)?.id ?? '';
}

const shown = async (caseId: string) => {
  const query = tasksQuerySchema.parse({ state: 'all', case: caseId });
  const tasks = value(await listTasks(world.context, actor, query)).items;
  const runs = value(await listRunsOfCase(world.context, actor, caseId, { limit: 10 })).items;
  return {
    tasks: tasks.map(({ title, caseId: id }) => [title, id]),
    runs: runs.map(({ status, caseId: id }) => [status, id]),
  };
};

test('what happens by itself, tasks and notices go along with a merged case, and back with it', async () => {
  const { context, clock } = world;
  const steps = [task('Before'), WAIT, task('After'), WAIT, task('Never')];
  await makeActive(context, actor, bandPlaybook('detractor', steps, ['case-closed']));
  const first = await answerAndFollow(context, actor, 3, 'a@example.com');
  const gone = await caseOf(first);
  clock.advance(1_000);
  const kept = await caseOf(await answerAndFollow(context, actor, 2, 'a@example.com'));
  expect(await shown(gone)).toEqual({ tasks: [['Before', gone]], runs: [['running', gone]] });

  const [owner] = await context.db
    .selectFrom('auth.member')
    .select('userId')
    .where('organizationId', '=', actor.orgId)
    .execute();
  const reader: Actor = { ...actor, kind: 'member', id: owner?.userId ?? null };
  const about = {
    contactId: (await contactOf(gone)) ?? '',
    caseId: gone,
    source: 'playbook',
    sourceId: null,
  };
  await context.db
    .transaction()
    .execute((tx) =>
      giveNotice(tx, actor.orgId, { ...about, memberId: reader.id ?? '', text: 'A word' }, clock.now()),
    );
  value(await mergeCases(context, actor, kept, { caseIds: [gone] }));
  expect(await shown(kept)).toEqual({ tasks: [['Before', kept]], runs: [['running', kept]] });
  const notices = value(await listNotices(context, reader, { limit: 10 })).items;
  expect(notices.map(({ text, caseId }) => [text, caseId])).toEqual([['A word', kept]]);

  // That a case goes on in another is no end of it.
  clock.advance(2 * HOUR);
  await carryOnDueRuns(context);
  expect(await shown(kept)).toEqual({
    tasks: [
      ['Before', kept],
      ['After', kept],
    ],
    runs: [['running', kept]],
  });

  // What was opened in common stays in common.
  value(await splitCase(context, actor, gone));
  expect(await shown(gone)).toEqual({ tasks: [['Before', gone]], runs: [['running', gone]] });
  expect((await shown(kept)).tasks).toEqual([['After', kept]]);

  value(await mergeCases(context, actor, kept, { caseIds: [gone] }));
  value(await endCase(context, actor, kept));
  clock.advance(2 * HOUR);
  await carryOnDueRuns(context);
  expect((await shown(kept)).runs).toEqual([['stopped', kept]]);
});

async function contactOf(caseId: string): Promise<string | undefined> {
  const row = await world.context.db
    .selectFrom('cases')
    .select('contact_id')
    .where('id', '=', caseId)
    .executeTakeFirst();
  return row?.contact_id;
}
