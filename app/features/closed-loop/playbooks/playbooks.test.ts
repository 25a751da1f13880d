import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { suppress } from '../../contacts/suppressions.ts';
import { overruleResponse } from '../../responses/overrule-response.ts';
import { recordContact } from '../record-contact.ts';
import { setType } from '../types/set-type.ts';
import { activatePlaybook } from './activate-playbook.ts';
import { carryOnDueRuns } from './carry-on-due-runs.ts';
import { definitionSchema } from './contract.ts';
import { followPlaybookMails } from './follow-playbook-mails.ts';
import { listRunsOfContact } from './list-runs.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { pausePlaybook, removePlaybook } from './pause-playbook.ts';
import { startByType } from './start-by-type.ts';
import { startRuns } from './start-runs.ts';
import { starters } from './starters.ts';
import { stopRun } from './stop-run.ts';
import { stopUncounted } from './stop-uncounted.ts';
import {
  answer,
  answerAndFollow,
  bandPlaybook,
  count,
  makeActive,
  makeOrganization,
  value,
} from './testing/playbook-world.ts';
import { tryPlaybook } from './try-playbook.ts';
import { changePlaybook, createPlaybook } from './write-playbook.ts';

const HOUR = 3_600_000;
const world = useTestContext({ playbooks: { fr, en } });
let made = 0;
let actor: Actor;

const MAIL = {
  kind: 'send',
  texts: { fr: { subject: 'Bonjour {{name}}', body: 'Votre {{score}}.\n\n{{organization}}' } },
} as const;
const NOTIFY = { kind: 'notify', to: 'owner', message: 'A word' } as const;
const TASK = { kind: 'task', title: 'Call', owner: 'owner', dueInDays: 2 } as const;
const TAG = { kind: 'tag', name: 'segment', value: 'to win' } as const;
const WAIT = { kind: 'wait', amount: 2, unit: 'hours', counted: 'always' } as const;

const rows = (table: string, where?: string) => count(world.context, actor, table, where);
const runs = (status: string) => rows('playbook_runs', `status = '${status}'`);
const stoppedFor = (reason: string) => rows('playbook_runs', `stop_reason = '${reason}'`);

async function caseId(): Promise<string> {
  const { rows: found } = await sql<{ id: string }>`
    SELECT id FROM cases WHERE org_id = ${actor.orgId} ORDER BY id DESC LIMIT 1`.execute(world.context.db);
  return found[0]?.id ?? '';
}

beforeAll(async () => {
  made += 1;
  actor = await makeOrganization(world.context, `Playbooks ${made}`);
}, 60_000);

/** Each test has an organization of its own. */
const fresh = async () => {
  made += 1;
  world.clock.set('2026-06-15T10:00:00Z');
  actor = await makeOrganization(world.context, `Playbooks ${made}`);
};

describe('an answer', () => {
  test('begins what is for its band, step after step, each once', async () => {
    await fresh();
    const { context, clock } = world;
    await makeActive(context, actor, bandPlaybook('detractor', [TAG, NOTIFY, WAIT, MAIL, TASK]));
    await makeActive(context, actor, bandPlaybook('promoter', [NOTIFY]));
    const id = await answerAndFollow(context, actor, 3, 'a@example.com');
    await startRuns(context, actor.orgId, [id]);
    expect(await runs('running')).toBe(1);
    expect(await rows('notices')).toBe(1);
    expect(await rows('contacts', `properties ->> 'segment' = 'to win'`)).toBe(1);
    await carryOnDueRuns(context);
    expect(await rows('playbook_run_steps')).toBe(3);
    const standing = async () => {
      const [contact] = (
        await sql<{
          id: string;
        }>`SELECT contact_id AS id FROM playbook_runs WHERE org_id = ${actor.orgId}`.execute(context.db)
      ).rows;
      const { items } = value(await listRunsOfContact(context, actor, contact?.id ?? '', { limit: 10 }));
      return items[0]?.steps.map(({ state }) => state);
    };
    expect(await standing()).toEqual(['done', 'done', 'next', 'later', 'later']);
    clock.advance(2 * HOUR);
    await Promise.all([carryOnDueRuns(context), carryOnDueRuns(context)]);
    await carryOnDueRuns(context);
    expect(await runs('done')).toBe(1);
    expect(await standing()).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(await rows('mails', `kind = 'playbook-mail'`)).toBe(1);
    expect(await rows('mails', `kind = 'playbook-notice'`)).toBe(1);
    expect(await rows('tasks', `case_id IS NOT NULL AND owner_id IS NOT NULL`)).toBe(1);
    const { rows: mails } = await sql<{ subject: string; html: string; headers: Record<string, string> }>`
      SELECT subject, html, headers FROM mails WHERE org_id = ${actor.orgId} AND kind = 'playbook-mail'`.execute(
      context.db,
    );
    expect(mails[0]?.subject).toBe('Bonjour Alix Martin');
    expect(mails[0]?.html).toContain('Votre 3.');
    expect(mails[0]?.headers['List-Unsubscribe']).toMatch(/^<http:\/\/boucle.test\/o\/[\w-]{64}>$/);
  });

  test('of another band, from before it was active, or imported, begins nothing', async () => {
    await fresh();
    const { context } = world;
    const early = await answer(context, actor, 2, 'early@example.com');
    world.clock.advance(1000);
    await makeActive(context, actor, bandPlaybook('detractor', [NOTIFY]));
    await startRuns(context, actor.orgId, [early]);
    world.clock.advance(1000);
    await answerAndFollow(context, actor, 9, 'promoter@example.com');
    const imported = await answer(context, actor, 2, 'imported@example.com');
    await sql`UPDATE responses SET source = 'import' WHERE id = ${imported}`.execute(context.db);
    await startRuns(context, actor.orgId, [imported]);
    expect(await rows('playbook_runs')).toBe(0);
  });

  test('does not begin anew what somebody is on their way through', async () => {
    await fresh();
    const { context } = world;
    await makeActive(context, actor, bandPlaybook('detractor', [WAIT, NOTIFY]));
    await answerAndFollow(context, actor, 3, 'a@example.com');
    await answerAndFollow(context, actor, 4, 'a@example.com');
    expect(await rows('playbook_runs')).toBe(1);
  });

  test('no automatic mail is a contact: the clocks run on', async () => {
    await fresh();
    await makeActive(world.context, actor, bandPlaybook('detractor', [MAIL]));
    await answerAndFollow(world.context, actor, 3, 'a@example.com');
    const { rows: mails } = await sql<{ id: string; about: string }>`
      SELECT id, about_id AS about FROM mails WHERE org_id = ${actor.orgId} AND kind = 'playbook-mail'`.execute(
      world.context.db,
    );
    const mail = {
      orgId: actor.orgId,
      id: mails[0]?.id ?? '',
      kind: 'playbook-mail',
      aboutId: mails[0]?.about ?? '',
    };
    const settled = {
      ...mail,
      toAddress: 'a@example.com',
      state: 'sent',
      badAddress: false,
      answer: null,
    } as const;
    const now = world.clock.now();
    await world.context.db.transaction().execute((tx) => followPlaybookMails.onSettled(tx, settled, now));
    expect(await rows('cases', `first_contact_at IS NULL AND status = 'open'`)).toBe(1);
  });
});

describe('a mail', () => {
  const CASES = [
    [
      'opted-out',
      `INSERT INTO suppressions VALUES ($org, 'a@example.com', 'opted-out', 'link', '2026-01-01')`,
    ],
    ['bounced', `INSERT INTO suppressions VALUES ($org, 'a@example.com', 'bounced', 'smtp', '2026-01-01')`],
    ['lost', `INSERT INTO suppressions VALUES ($org, 'a@example.com', 'lost', 'case', '2026-01-01')`],
    ['no-consent', `UPDATE contacts SET consent = 'refused' WHERE org_id = $org`],
    ['empty-variable', `UPDATE contacts SET name = NULL WHERE org_id = $org`],
    ['no-address', `UPDATE contacts SET email = NULL, email_key = NULL WHERE org_id = $org`],
  ] as const;

  test.each(CASES)('is passed over when %s, and what follows goes on', async (reason, change) => {
    await fresh();
    const { context } = world;
    await makeActive(context, actor, bandPlaybook('detractor', [MAIL, NOTIFY]));
    const id = await answer(context, actor, 3, 'a@example.com');
    await sql.raw(change.replaceAll('$org', `'${actor.orgId}'`)).execute(context.db);
    await startRuns(context, actor.orgId, [id]);
    expect(await rows('mails', `kind = 'playbook-mail'`)).toBe(0);
    expect(await rows('playbook_run_steps', `outcome = 'skipped' AND reason = '${reason}'`)).toBe(1);
    expect(await runs('done')).toBe(1);
  });

  test('is taken back when its reader says no at the last moment', async () => {
    await fresh();
    const { context } = world;
    await makeActive(context, actor, bandPlaybook('detractor', [MAIL]));
    await answerAndFollow(context, actor, 3, 'a@example.com');
    const { rows: mails } = await sql<{ id: string; aboutId: string }>`
      SELECT id, about_id AS "aboutId" FROM mails WHERE org_id = ${actor.orgId} AND kind = 'playbook-mail'`.execute(
      context.db,
    );
    const [one] = mails;
    if (one === undefined) throw new Error('no mail');
    const mail = { orgId: actor.orgId, kind: 'playbook-mail', toAddress: 'a@example.com', ...one };
    const may = () => context.db.transaction().execute(async (tx) => followPlaybookMails.maySend?.(tx, mail));
    expect(await may()).toBe(true);
    const now = world.clock.now();
    await context.db.transaction().execute(async (tx) => {
      await suppress(tx, actor.orgId, 'a@example.com', 'opted-out', 'link', now);
    });
    expect(await may()).toBe(false);
    const settled = { ...mail, state: 'cancelled', badAddress: false, answer: null } as const;
    await context.db.transaction().execute((tx) => followPlaybookMails.onSettled(tx, settled, now));
    expect(await rows('playbook_run_steps', `outcome = 'skipped' AND reason = 'opted-out'`)).toBe(1);
  });
});

describe('a run ends before its last step', () => {
  const begin = async (stops: Parameters<typeof bandPlaybook>[2]) => {
    await fresh();
    await makeActive(world.context, actor, bandPlaybook('detractor', [WAIT, NOTIFY], stops));
    return answerAndFollow(world.context, actor, 3, 'a@example.com');
  };

  test('when the person answers in another band', async () => {
    await begin(['answered-otherwise']);
    world.clock.advance(1000);
    await answerAndFollow(world.context, actor, 10, 'a@example.com');
    expect(await stoppedFor('answered-otherwise')).toBe(1);
  });

  test('when its case ends, even while it waits', async () => {
    await begin(['case-closed']);
    await sql`UPDATE cases SET status = 'withdrawn' WHERE org_id = ${actor.orgId}`.execute(world.context.db);
    await sql`UPDATE playbook_runs SET case_id = (SELECT id FROM cases WHERE org_id = ${actor.orgId})
      WHERE org_id = ${actor.orgId}`.execute(world.context.db);
    await carryOnDueRuns(world.context);
    expect(await stoppedFor('case-closed')).toBe(1);
  });

  test('when the customer was reached', async () => {
    await begin(['contacted']);
    const id = await caseId();
    const now = world.clock.now();
    await world.context.db.transaction().execute((tx) => recordContact(tx, actor, id, now));
    await carryOnDueRuns(world.context);
    expect(await stoppedFor('contacted')).toBe(1);
    expect(await rows('notices')).toBe(0);
  });

  test('when they opted out, at the next step', async () => {
    await begin(['opted-out']);
    const now = world.clock.now();
    await world.context.db.transaction().execute(async (tx) => {
      await suppress(tx, actor.orgId, 'a@example.com', 'opted-out', 'link', now);
    });
    world.clock.advance(3 * HOUR);
    await carryOnDueRuns(world.context);
    expect(await stoppedFor('opted-out')).toBe(1);
  });

  test('when the answer is excluded', async () => {
    const id = await begin([]);
    await overruleResponse(world.context, actor, id, { state: 'excluded', reason: 'a test' });
    await stopUncounted(world.context, actor.orgId, [id]);
    expect(await stoppedFor('answer-withdrawn')).toBe(1);
  });

  test('when somebody says so, once', async () => {
    await begin([]);
    const { rows: found } = await sql<{ id: string; contact: string }>`
      SELECT id, contact_id AS contact FROM playbook_runs WHERE org_id = ${actor.orgId}`.execute(
      world.context.db,
    );
    const id = found[0]?.id ?? '';
    expect(await stopRun(world.context, actor, id)).toMatchObject({ ok: true });
    expect(await stopRun(world.context, actor, id)).toMatchObject({
      ok: false,
      problem: { code: 'conflict' },
    });
    const shown = value(
      await listRunsOfContact(world.context, actor, found[0]?.contact ?? '', { limit: 10 }),
    );
    expect(shown.items[0]).toMatchObject({ status: 'stopped', stopReason: 'by-person' });
    expect(shown.items[0]?.steps.map(({ state }) => state)).toEqual(['dropped', 'dropped']);
  });

  test('and no stop condition holds that was not asked for', async () => {
    await begin([]);
    world.clock.advance(1000);
    await answerAndFollow(world.context, actor, 10, 'a@example.com');
    await sql`UPDATE cases SET status = 'withdrawn' WHERE org_id = ${actor.orgId}`.execute(world.context.db);
    world.clock.advance(3 * HOUR);
    await carryOnDueRuns(world.context);
    expect(await runs('done')).toBe(1);
  });
});

describe('a playbook', () => {
  test('is activated only once its newest version was tried', async () => {
    await fresh();
    const { context } = world;
    const definition = bandPlaybook('detractor', [NOTIFY]);
    const { id } = value(await createPlaybook(context, actor, { name: 'One', definition }));
    const activation = (version: number) =>
      activatePlaybook(context, actor, id, { version, alsoPast: 'none' });
    const refusedWith = (message: string) => ({ ok: false, problem: { message } });
    expect(await activation(1)).toMatchObject(refusedWith('playbooks:problems.try-first'));
    value(await tryPlaybook(context, actor, id));
    const other = { name: 'One', definition: bandPlaybook('detractor', [TASK]) };
    expect(value(await changePlaybook(context, actor, id, other)).version).toBe(2);
    expect(await activation(1)).toMatchObject(refusedWith('playbooks:problems.changed-meanwhile'));
    expect(await activation(2)).toMatchObject(refusedWith('playbooks:problems.try-first'));
    value(await tryPlaybook(context, actor, id));
    expect(await activation(2)).toMatchObject({ ok: true, value: { activeVersion: 2 } });
  });

  test('that is rewritten leaves runs and the active version as they were', async () => {
    await fresh();
    const { context } = world;
    const { id, name } = await makeActive(context, actor, bandPlaybook('detractor', [WAIT, NOTIFY]));
    await answerAndFollow(context, actor, 3, 'a@example.com');
    const definition = bandPlaybook('detractor', [WAIT, TASK]);
    expect(value(await changePlaybook(context, actor, id, { name, definition }))).toMatchObject({
      version: 2,
      activeVersion: 1,
    });
    // The same again is no other version.
    expect(value(await changePlaybook(context, actor, id, { name: 'Renamed', definition })).version).toBe(2);
    world.clock.advance(3 * HOUR);
    await carryOnDueRuns(context);
    expect({ notices: await rows('notices'), tasks: await rows('tasks') }).toEqual({ notices: 1, tasks: 0 });
  });

  test('that pauses starts nothing, and stops what is under way when asked', async () => {
    await fresh();
    const { context } = world;
    const { id } = await makeActive(context, actor, bandPlaybook('detractor', [WAIT, NOTIFY]));
    await answerAndFollow(context, actor, 3, 'a@example.com');
    value(await pausePlaybook(context, actor, id, { runs: 'go-on' }));
    await answerAndFollow(context, actor, 3, 'b@example.com');
    expect([await runs('running'), await rows('playbook_runs')]).toEqual([1, 1]);
    value(await pausePlaybook(context, actor, id, { runs: 'stop' }));
    expect(await stoppedFor('playbook-paused')).toBe(1);
    value(await removePlaybook(context, actor, id));
    expect(await tryPlaybook(context, actor, id)).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });

  test('tells before what it would have done, and begins it for past answers when asked', async () => {
    await fresh();
    const { context, clock } = world;
    for (const name of ['a', 'b', 'c', 'd']) await answer(context, actor, 3, `${name}@example.com`);
    clock.advance(1000);
    await answer(context, actor, 10, 'd@example.com');
    await answer(context, actor, 9, 'e@example.com');
    const now = clock.now();
    await context.db.transaction().execute(async (tx) => {
      await suppress(tx, actor.orgId, 'b@example.com', 'bounced', 'smtp', now);
    });
    const imported = await answer(context, actor, 0, 'f@example.com');
    await sql`UPDATE responses SET source = 'import' WHERE id = ${imported}`.execute(context.db);
    clock.advance(10 * 24 * HOUR);
    const definition = bandPlaybook('detractor', [NOTIFY, WAIT, MAIL], ['answered-otherwise']);
    const { id, version } = value(await createPlaybook(context, actor, { name: 'Past', definition }));
    const before = await rows('mails');
    expect(value(await tryPlaybook(context, actor, id))).toMatchObject({
      answers: 7,
      imported: 1,
      runs: 4,
      stopped: [{ reason: 'answered-otherwise', count: 1 }],
      steps: [
        { kind: 'notify', reached: 4, skipped: [] },
        { kind: 'wait', reached: 4, skipped: [] },
        { kind: 'send', reached: 3, skipped: [{ reason: 'bounced', count: 1 }] },
      ],
    });
    expect([await rows('playbook_runs'), await rows('mails')]).toEqual([0, before]);
    value(await activatePlaybook(context, actor, id, { version, alsoPast: 'answered' }));
    expect(await runs('running')).toBe(4);
    value(await activatePlaybook(context, actor, id, { version, alsoPast: 'answered-and-imported' }));
    expect(await rows('playbook_runs')).toBe(5);
  });

  test('for a type begins when a person confirms it, and ends when they think again', async () => {
    await fresh();
    const { context } = world;
    const definition = {
      trigger: { kind: 'type', type: 'looking' },
      surveyId: null,
      steps: [NOTIFY, WAIT, TASK],
      stops: [],
    };
    await makeActive(context, actor, definitionSchema.parse(definition));
    await answerAndFollow(context, actor, 3, 'a@example.com');
    expect(await rows('playbook_runs')).toBe(0);
    const id = await caseId();
    value(await setType(context, actor, id, { type: 'looking' }));
    await Promise.all([startByType(context, actor.orgId, id), startByType(context, actor.orgId, id)]);
    expect([await runs('running'), await rows('notices')]).toEqual([1, 1]);
    value(await setType(context, actor, id, { type: 'captive' }));
    await startByType(context, actor.orgId, id);
    expect(await stoppedFor('typed-otherwise')).toBe(1);
  });

  test.each(['fr', 'en'] as const)('to begin with can be kept as it is, in %s', async (locale) => {
    const all = starters(world.context.translate, locale);
    expect(all.length).toBeGreaterThan(3);
    for (const { name, definition } of all) {
      expect(definitionSchema.safeParse(definition).error).toBeUndefined();
      const kept = value(await createPlaybook(world.context, actor, { name, definition }));
      expect(kept.activeVersion).toBeNull();
    }
    const mail = all.flatMap(({ definition }) => definition.steps).find((step) => step.kind === 'send');
    expect(JSON.stringify(mail)).toContain('{{name}}');
  });
});
