import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import organizationsFr from '../../organizations/messages/fr.json' with { type: 'json' };
import clocksFr from '../clocks/messages/fr.json' with { type: 'json' };
import { mergeCases } from '../joining/merge-cases.ts';
import closedLoopFr from '../messages/fr.json' with { type: 'json' };
import { LoopWorld, valueOf } from '../testing/loop-world.ts';
import { breakPromises } from './break-promises.ts';
import { movePromise, settlePromise } from './change-promise.ts';
import { promisesQuerySchema } from './contract.ts';
import {
  getPromise,
  getPromiseCounts,
  listPromises,
  openPromisesOf,
  promisesOfCase,
} from './list-promises.ts';
import { makePromise } from './make-promise.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { changePromiseSettings } from './promise-settings.ts';
import { remindOfPromises } from './remind-of-promises.ts';

const used = useTestContext({
  promises: { fr, en },
  organizations: { fr: organizationsFr, en: organizationsFr },
  clocks: { fr: clocksFr, en: clocksFr },
  'closed-loop': { fr: closedLoopFr, en: closedLoopFr },
});
let world: LoopWorld;

const HOUR = 3_600_000;

beforeEach(async () => {
  // A Thursday, ten past three in Paris.
  used.clock.set('2026-11-19T14:10:00Z');
  world = await LoopWorld.create(used.context);
}, 60_000);

const feet = { what: 'Pieds livrés avant midi', dueOn: '2026-11-21', dueTime: '12:00' };

async function promise(given: Partial<typeof feet> & { keeperId?: string } = {}, actor = world.owner) {
  const caseId = await world.openCase();
  return valueOf(await makePromise(used.context, actor, caseId, { ...feet, ...given }));
}

const tick = async (iso: string): Promise<void> => {
  used.clock.set(iso);
  await remindOfPromises(used.context);
  await breakPromises(used.context);
};

const list = async (actor: Actor, query: object = {}) =>
  valueOf(await listPromises(used.context, actor, promisesQuerySchema.parse(query))).items;

describe('a promise', () => {
  test('has a date on the organization’s clock, a keeper, and says when it comes back', async () => {
    const made = await promise();
    expect(made).toMatchObject({
      what: 'Pieds livrés avant midi',
      dueAt: '2026-11-21T11:00:00.000Z',
      dueOn: '2026-11-21',
      dueTime: '12:00',
      keeper: { name: 'Camille Reynaud' },
      state: 'open',
      remindBeforeAt: '2026-11-20T16:00:00.000Z',
      remindOnAt: '2026-11-21T08:00:00.000Z',
    });
    expect(await world.deeds(made.caseId)).toContain('case.promise-made');
    expect(await openPromisesOf(used.context.db, world.orgId, made.caseId)).toMatchObject([
      { id: made.id, what: feet.what, isBroken: false },
    ]);
  });

  test('without a word, a date to come or a keeper who is here is refused, by field', async () => {
    const caseId = await world.openCase();
    const fields = async (given: object) => {
      const outcome = await makePromise(used.context, world.owner, caseId, { ...feet, ...given });
      return outcome.ok ? null : outcome.problem.fields;
    };
    expect(await fields({ dueOn: '2026-11-19', dueTime: '15:09' })).toEqual({
      dueOn: 'promises:problems.past',
    });
    expect(await fields({ keeperId: newId() })).toEqual({ keeperId: 'promises:problems.keeper' });
    expect(await promisesOfCase(used.context, world.owner, caseId)).toMatchObject({ value: { items: [] } });
  });

  test('comes back the working day before and on its day, once each, whatever runs twice', async () => {
    await promise();
    await tick('2026-11-20T15:59:00Z');
    expect(await world.mails('promise-reminder')).toEqual([]);
    used.clock.set('2026-11-20T16:00:00Z');
    await Promise.all(Array.from({ length: 4 }, () => remindOfPromises(used.context)));
    await tick('2026-11-20T16:01:00Z');
    const [before, ...others] = await world.mails('promise-reminder');
    expect(others).toEqual([]);
    expect(before?.subject).toBe('À tenir bientôt : une promesse pour samedi 21 novembre à 12:00');
    expect(before?.text).toContain('Pieds livrés avant midi');
    await tick('2026-11-21T08:00:00Z');
    await tick('2026-11-21T08:01:00Z');
    expect((await world.mails('promise-reminder')).map(({ subject }) => subject.slice(0, 21))).toEqual([
      'À tenir bientôt : une',
      'À tenir aujourd’hui :',
    ]);
    expect(await world.mails('promise-broken')).toEqual([]);
  });

  test('whose reminders fell in a time when nobody ran says the day’s only', async () => {
    await promise();
    await tick('2026-11-21T09:30:00Z');
    expect(await world.mails('promise-reminder')).toHaveLength(1);
  });

  test('comes back at the hours that the organization set, also where it was made before', async () => {
    await promise();
    await changePromiseSettings(used.context, world.owner, { beforeHour: 11, dayHour: 8 });
    await tick('2026-11-20T10:00:00Z');
    expect(await world.mails('promise-reminder')).toHaveLength(1);
  });

  test('that is not kept is broken once its date has passed, once, and can be kept late', async () => {
    const made = await promise();
    await tick('2026-11-21T11:00:00Z');
    await Promise.all(Array.from({ length: 3 }, () => breakPromises(used.context)));
    expect((await world.mails('promise-broken')).map(({ to }) => to)).toHaveLength(1);
    expect((await world.deeds(made.caseId)).filter((deed) => deed === 'case.promise-broken')).toHaveLength(1);
    expect((await world.deeds(made.caseId)).filter((deed) => deed === 'case.escalated')).toHaveLength(1);
    expect(valueOf(await getPromise(used.context, world.owner, made.id)).state).toBe('broken');
    used.clock.advance(HOUR);
    const kept = await settlePromise(used.context, world.owner, made.id, {
      state: 'kept',
      customerTold: true,
    });
    expect(valueOf(kept)).toMatchObject({
      state: 'kept',
      brokenAt: '2026-11-21T11:00:00.000Z',
      customerTold: true,
    });
    const again = await settlePromise(used.context, world.owner, made.id, {
      state: 'kept',
      customerTold: true,
    });
    expect(again).toMatchObject({ problem: { code: 'conflict', message: 'promises:problems.settled' } });
  });

  test('comes back before a holiday of the team’s calendar', async () => {
    used.clock.set('2027-07-08T08:00:00Z');
    const made = await promise({ dueOn: '2027-07-15' });
    // The fourteenth is a holiday.
    expect(made.remindBeforeAt).toBe('2027-07-13T15:00:00.000Z');
  });

  test('that is kept or dropped comes back no more, and breaks no more', async () => {
    const kept = await promise();
    const dropped = await promise();
    await settlePromise(used.context, world.owner, kept.id, { state: 'kept', customerTold: true });
    const end = { state: 'dropped', reason: 'Commande annulée', customerTold: false } as const;
    await settlePromise(used.context, world.owner, dropped.id, end);
    await tick('2026-11-20T16:00:00Z');
    await tick('2026-11-22T16:00:00Z');
    expect(await world.mails('promise-reminder')).toEqual([]);
    expect(await world.mails('promise-broken')).toEqual([]);
  });

  test('that is moved says why and whether the customer knows, and comes back for its new date', async () => {
    const made = await promise();
    await tick('2026-11-21T11:30:00Z');
    const move = { dueOn: '2026-11-25', dueTime: '09:30', reason: 'Coursier absent', customerTold: true };
    expect(
      await movePromise(used.context, world.owner, made.id, { ...move, dueOn: '2026-11-20' }),
    ).toMatchObject({
      problem: { fields: { dueOn: 'promises:problems.past' } },
    });
    expect(valueOf(await movePromise(used.context, world.owner, made.id, move))).toMatchObject({
      state: 'open',
      brokenAt: null,
      dueAt: '2026-11-25T08:30:00.000Z',
      moves: [{ fromDueAt: made.dueAt, reason: 'Coursier absent', customerTold: true }],
    });
    await tick('2026-11-24T16:00:00Z');
    expect((await world.mails('promise-reminder')).at(-1)?.subject).toContain('mercredi 25 novembre');
    await tick('2026-11-25T08:30:00Z');
    expect(await world.mails('promise-broken')).toHaveLength(2);
  });

  test('of a case that went on in another one is owed there, and goes up there', async () => {
    const email = 'ana@exemple.fr';
    const [one, other] = [await world.openCase({ email }), await world.openCase({ email })];
    valueOf(await makePromise(used.context, world.owner, one, feet));
    valueOf(await mergeCases(used.context, world.owner, other, { caseIds: [one] }));
    expect(await openPromisesOf(used.context.db, world.orgId, other)).toHaveLength(1);
    await tick('2026-11-21T11:00:00Z');
    expect(await world.deeds(other)).toEqual(
      expect.arrayContaining(['case.promise-broken', 'case.escalated']),
    );
  });

  test('of somebody who left is told to the owner of the case', async () => {
    const agent = await world.hire('Ali', 'manager');
    await promise({ keeperId: agent.id ?? '' });
    await sql`DELETE FROM auth.member WHERE "userId" = ${agent.id}`.execute(used.context.db);
    await tick('2026-11-20T16:00:00Z');
    expect((await world.mails('promise-reminder')).map(({ to }) => to.startsWith('camille'))).toEqual([true]);
  });
});

describe('each reminder and each break', () => {
  test('happens once, whatever the dates and however often and late the clock looks', async () => {
    const dues = fc.array(
      fc.record({ day: fc.integer({ min: 20, max: 29 }), hour: fc.integer({ min: 7, max: 22 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const looks = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(dues, looks, async (promises, steps) => {
        used.clock.set('2026-11-19T14:10:00Z');
        world = await LoopWorld.create(used.context);
        const ids: string[] = [];
        for (const { day, hour } of promises) {
          const made = await promise({
            dueOn: `2026-11-${day}`,
            dueTime: `${String(hour).padStart(2, '0')}:00`,
          });
          ids.push(made.id);
        }
        for (const hours of steps) {
          used.clock.advance(hours * HOUR);
          await Promise.all([
            remindOfPromises(used.context),
            breakPromises(used.context),
            remindOfPromises(used.context),
            breakPromises(used.context),
          ]);
        }
        const reminders = Map.groupBy(await world.mails('promise-reminder'), ({ about }) => about);
        const breaks = Map.groupBy(await world.mails('promise-broken'), ({ about }) => about);
        for (const id of ids) {
          const one = valueOf(await getPromise(used.context, world.owner, id));
          const subjects = (reminders.get(id) ?? []).map(({ subject }) => subject);
          expect(new Set(subjects).size).toBe(subjects.length);
          const isPast = Date.parse(one.dueAt) <= used.clock.now().getTime();
          expect(breaks.get(id)?.length ?? 0).toBe(isPast ? 1 : 0);
          expect(one.state).toBe(isPast ? 'broken' : 'open');
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('the list', () => {
  test('parts what is due, overdue and kept, mine from everybody’s', async () => {
    const agent = await world.hire('Ali', 'manager');
    const late = await promise({ dueOn: '2026-11-20' });
    const soon = await promise({ dueOn: '2026-11-23' });
    const theirs = await promise({ dueOn: '2026-11-24', keeperId: agent.id ?? '' });
    const kept = await promise();
    await settlePromise(used.context, world.owner, kept.id, { state: 'kept', customerTold: true });
    await tick('2026-11-20T12:00:00Z');
    const ids = async (actor: Actor, query: object) => (await list(actor, query)).map(({ id }) => id);
    expect(await ids(world.owner, {})).toEqual([soon.id, theirs.id]);
    expect(await ids(world.owner, { state: 'overdue' })).toEqual([late.id]);
    expect(await ids(world.owner, { state: 'kept' })).toEqual([kept.id]);
    expect(await ids(agent, { keeper: 'me' })).toEqual([theirs.id]);
    expect(await ids(world.owner, { keeper: agent.id ?? '' })).toEqual([theirs.id]);
    expect(await getPromiseCounts(used.context, agent, {})).toMatchObject({
      value: { due: 2, overdue: 1 },
    });
    expect(await getPromiseCounts(used.context, agent, { keeper: 'me' })).toMatchObject({
      value: { due: 1, overdue: 0 },
    });
  });

  test('is read in pages without a gap or a repeat', async () => {
    for (const day of ['23', '24', '24', '25']) await promise({ dueOn: `2026-11-${day}` });
    const whole = (await list(world.owner)).map(({ id }) => id);
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const query = promisesQuerySchema.parse({ limit: '1', ...(cursor !== null && { cursor }) });
      const page: { items: { id: string }[]; nextCursor: string | null } = valueOf(
        await listPromises(used.context, world.owner, query),
      );
      read.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(read).toEqual(whole);
    expect(whole).toHaveLength(4);
  });

  test('shows a team its own, and each what is theirs to keep', async () => {
    const north = await world.hire('Nora', 'agent', ['nord']);
    const south = await world.hire('Sami', 'agent', ['sud']);
    const caseId = await world.openCase({ team: 'nord' });
    const made = valueOf(await makePromise(used.context, north, caseId, feet));
    expect(await list(south)).toEqual([]);
    expect(await getPromise(used.context, south, made.id)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await promisesOfCase(used.context, south, caseId)).toMatchObject({
      problem: { code: 'not-found' },
    });
    const end = { state: 'kept', customerTold: true } as const;
    expect(await settlePromise(used.context, south, made.id, end)).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await makePromise(used.context, south, caseId, feet)).toMatchObject({
      problem: { code: 'not-found' },
    });
    valueOf(await makePromise(used.context, north, caseId, { ...feet, keeperId: south.id ?? '' }));
    expect(await list(south)).toHaveLength(1);
    const reader: Actor = { ...north, scopes: ['read'] };
    expect(await makePromise(used.context, reader, caseId, feet)).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});
