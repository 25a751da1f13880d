import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { exportPerson } from '../../contacts/privacy/export-person.ts';
import organizationsFr from '../../organizations/messages/fr.json' with { type: 'json' };
import closedLoopFr from '../messages/fr.json' with { type: 'json' };
import { LoopWorld, valueOf } from '../testing/loop-world.ts';
import { askGesture, judgeForCase } from './ask-gesture.ts';
import { addKind, changeKind } from './catalogue/change-kinds.ts';
import { changeGestureSettings } from './catalogue/change-settings.ts';
import { cancelGesture, decideGesture, giveGesture } from './change-gesture.ts';
import { type GestureSettings, gesturesQuerySchema, USUAL_SETTINGS } from './contract.ts';
import { gesturesOfCase, getGesture, givenGesturesOf, listGestures } from './list-gestures.ts';
import { measureEffect } from './measure-effect.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { personalGestures } from './personal-gestures.ts';
import { getGestureBudget } from './read-budget.ts';

const used = useTestContext({
  gestures: { fr, en },
  organizations: { fr: organizationsFr, en: organizationsFr },
  'closed-loop': { fr: closedLoopFr, en: closedLoopFr },
});
let world: LoopWorld;
let agent: Actor;
let delivery: string;

const set = async (change: Partial<GestureSettings>) =>
  valueOf(await changeGestureSettings(used.context, world.owner, { ...USUAL_SETTINGS, ...change }));

async function fresh(): Promise<void> {
  used.clock.set('2026-11-19T14:10:00Z');
  world = await LoopWorld.create(used.context);
  agent = await world.hire('Yasmine Haddad', 'agent', ['nord']);
  const kind = {
    kind: 'delivery',
    nameFr: 'Frais de livraison remboursés',
    nameEn: 'Delivery paid back',
    cost: 4_900,
  };
  delivery = valueOf(await addKind(used.context, world.owner, { ...kind, kind: 'delivery' })).id;
}

beforeEach(fresh, 60_000);

const ask = (caseId: string, more: { cost?: number; note?: string } = {}, actor = agent) =>
  askGesture(used.context, actor, caseId, { kindId: delivery, ...more });

const north = (more: object = {}) => world.openCase({ team: 'nord', ...more });

const list = async (actor: Actor, query: object) =>
  valueOf(await listGestures(used.context, actor, gesturesQuerySchema.parse(query))).items;

describe('a gesture inside the limits', () => {
  test('is agreed at once, given, and counts in the budget of its team and period', async () => {
    await set({ budget: 150_000, teamBudgets: [{ team: 'nord', budget: 150_000 }] });
    const caseId = await north();
    expect(valueOf(await judgeForCase(used.context, agent, caseId, 4_900))).toMatchObject({
      needsApproval: false,
      nth: 1,
      standing: { team: 'nord', spent: 0, budget: 150_000 },
      period: { from: '2026-11-01', to: '2026-11-30' },
    });
    const agreed = valueOf(await ask(caseId));
    expect(agreed).toMatchObject({
      state: 'approved',
      cost: 4_900,
      currency: 'EUR',
      team: 'nord',
      nth: 1,
      reasons: [],
    });
    expect(await world.mails('gesture-approval')).toEqual([]);
    expect(await givenGesturesOf(used.context.db, world.orgId, caseId)).toEqual([]);
    expect(valueOf(await giveGesture(used.context, agent, agreed.id))).toMatchObject({ state: 'given' });
    expect(await givenGesturesOf(used.context.db, world.orgId, caseId)).toMatchObject([{ cost: 4_900 }]);
    expect(await world.deeds(caseId)).toEqual(
      expect.arrayContaining(['case.gesture-agreed', 'case.gesture-given']),
    );
    expect(valueOf(await getGestureBudget(used.context, world.owner))).toMatchObject({
      organization: { spent: 4_900, budget: 150_000 },
      teams: [{ team: 'nord', spent: 4_900, budget: 150_000 }],
    });
    expect(valueOf(await getGestureBudget(used.context, agent)).organization).toBeNull();
    expect(await cancelGesture(used.context, agent, agreed.id)).toMatchObject({
      problem: { code: 'conflict' },
    });
  });

  test('that is cancelled before it was given gives its money back', async () => {
    const one = valueOf(await ask(await north()));
    valueOf(await cancelGesture(used.context, agent, one.id));
    expect(valueOf(await getGestureBudget(used.context, world.owner)).organization?.spent).toBe(0);
    expect(await giveGesture(used.context, agent, one.id)).toMatchObject({ problem: { code: 'conflict' } });
  });

  test('of a kind that was retired cannot be asked for; its cost is what it was when it was asked', async () => {
    const caseId = await north();
    const one = valueOf(await ask(caseId));
    await changeKind(used.context, world.owner, delivery, { cost: 9_900 });
    expect(valueOf(await getGesture(used.context, agent, one.id)).cost).toBe(4_900);
    await changeKind(used.context, world.owner, delivery, { isActive: false });
    expect(await ask(caseId)).toMatchObject({ problem: { fields: { kindId: 'gestures:problems.no-kind' } } });
  });
});

describe('a gesture beyond them', () => {
  test('waits: the third of one customer in twelve months, whichever the case; a year later it is the first again', async () => {
    const ana = { email: 'ana@exemple.fr', name: 'Ana' };
    for (let i = 0; i < 2; i += 1) valueOf(await ask(await north(ana)));
    const third = valueOf(await ask(await north(ana)));
    expect(third).toMatchObject({
      state: 'proposed',
      reasons: [{ code: 'cap', limit: 2, months: 12 }],
      nth: null,
    });
    used.clock.set('2027-11-20T14:10:00Z');
    expect(valueOf(await ask(await north(ana)))).toMatchObject({ state: 'approved', nth: 1 });
  });

  test('is told to the managers of the team, by mail, and decided by one of them', async () => {
    const manager = await world.hire('Nadia', 'manager', ['nord']);
    const other = await world.hire('Sami', 'manager', ['sud']);
    const one = valueOf(await ask(await north({ name: 'Hélène Garnier' }), { cost: 6_000 }));
    expect(one).toMatchObject({ state: 'proposed', mayDecide: false });
    const [mail, ...others] = await world.mails('gesture-approval');
    expect(others).toEqual([]);
    expect(mail?.to).toBe(`${manager.id}@example.com`);
    expect(mail?.subject).toContain('Frais de livraison remboursés, 60');
    expect(mail?.text).toContain('Yasmine Haddad');
    expect(mail?.text).toContain('Hélène Garnier');
    const decide = (actor: Actor) => decideGesture(used.context, actor, one.id, { decision: 'approved' });
    expect(await decide(agent)).toMatchObject({ problem: { message: 'gestures:problems.own' } });
    expect(await decide(other)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await decide(world.system)).toMatchObject({ problem: { code: 'forbidden' } });
    expect((await list(manager, { state: 'to-decide' })).map(({ id, mayDecide }) => [id, mayDecide])).toEqual(
      [[one.id, true]],
    );
    expect(await list(agent, { state: 'to-decide' })).toEqual([]);
    expect(await list(other, { state: 'to-decide' })).toEqual([]);
    expect(valueOf(await decide(manager))).toMatchObject({ state: 'approved', decidedBy: { name: 'Nadia' } });
    expect(await decide(world.owner)).toMatchObject({ problem: { code: 'conflict' } });
    expect((await world.mails('gesture-decision')).map(({ to }) => to)).toEqual([`${agent.id}@example.com`]);
  });

  test('is never decided by who asked, were it the owner', async () => {
    await world.hire('Malik Ben', 'admin');
    const one = valueOf(await ask(await north(), { cost: 6_000 }, world.owner));
    const refusal = await decideGesture(used.context, world.owner, one.id, { decision: 'approved' });
    expect(refusal).toMatchObject({ problem: { code: 'forbidden', message: 'gestures:problems.own' } });
    expect(await list(world.owner, { state: 'to-decide' })).toEqual([]);
  });

  test('is decided by who asked where nobody else in the organization may, and the log says so', async () => {
    const caseId = await north();
    expect(valueOf(await judgeForCase(used.context, world.owner, caseId, 6_000))).toMatchObject({
      needsApproval: true,
      approvers: [],
      isOwnToDecide: true,
    });
    const one = valueOf(await ask(caseId, { cost: 6_000 }, world.owner));
    expect(one).toMatchObject({ state: 'proposed', mayDecide: true });
    expect(await list(world.owner, { state: 'to-decide' })).toHaveLength(1);
    const decided = await decideGesture(used.context, world.owner, one.id, { decision: 'approved' });
    expect(decided).toMatchObject({
      ok: true,
      value: { state: 'approved', decidedBy: { id: world.owner.id } },
    });
    const { rows } = await sql<{ details: object }>`
      SELECT details FROM audit_log WHERE subject_id = ${caseId} AND action = 'case.gesture-approved'`.execute(
      used.context.db,
    );
    expect(rows).toMatchObject([{ details: { gestureId: one.id, isOwn: true } }]);
    // An agent who may approve nothing stays unable to.
    const theirs = valueOf(await ask(caseId, { cost: 6_000 }));
    expect(theirs.mayDecide).toBe(false);
    // Somebody who leads a team could be asked from now on.
    await world.hire('Malik Ben', 'manager', ['sud']);
    const next = valueOf(await ask(caseId, { cost: 6_000 }, world.owner));
    expect(next.mayDecide).toBe(false);
    expect(await decideGesture(used.context, world.owner, next.id, { decision: 'approved' })).toMatchObject({
      problem: { message: 'gestures:problems.own' },
    });
  });

  test('goes to owners and admins where the team has no manager', async () => {
    const admin = await world.hire('Ada', 'admin');
    valueOf(await ask(await north(), { cost: 6_000 }));
    const told = (await world.mails('gesture-approval')).map(({ to }) => to);
    expect(told).toHaveLength(2);
    expect(told).toContain(`${admin.id}@example.com`);
  });

  test('that is refused leaves no trace to the customer', async () => {
    const email = 'helene@exemple.fr';
    const caseId = await north({ email, name: 'Hélène Garnier' });
    const one = valueOf(await ask(caseId, { cost: 6_000, note: 'Cliente de longue date' }));
    valueOf(
      await decideGesture(used.context, world.owner, one.id, { decision: 'refused', note: 'Trop cher' }),
    );
    expect(await giveGesture(used.context, agent, one.id)).toMatchObject({ problem: { code: 'conflict' } });
    const { rows: mails } =
      await sql`SELECT FROM mails WHERE org_id = ${world.orgId} AND to_address = ${email}`.execute(
        used.context.db,
      );
    expect(mails).toEqual([]);
    expect(await givenGesturesOf(used.context.db, world.orgId, caseId)).toEqual([]);
    const { contact } = valueOf(await getGesture(used.context, agent, one.id));
    const shown = valueOf(await exportPerson(used.context, world.owner, contact.id, [personalGestures]));
    expect(JSON.stringify(shown)).not.toMatch(/Cliente de longue date|Trop cher|livraison/);
    const given = valueOf(await ask(caseId, { note: 'Par virement' }));
    await giveGesture(used.context, agent, given.id);
    const after = valueOf(await exportPerson(used.context, world.owner, contact.id, [personalGestures]));
    expect(after.gestures).toMatchObject([{ nameFr: 'Frais de livraison remboursés', note: 'Par virement' }]);
  });

  test('of another team or organization is not there', async () => {
    const caseId = await north();
    const one = valueOf(await ask(caseId));
    const south = await world.hire('Sami', 'agent', ['sud']);
    const missing = { problem: { code: 'not-found' } };
    expect(await getGesture(used.context, south, one.id)).toMatchObject(missing);
    expect(await gesturesOfCase(used.context, south, caseId)).toMatchObject(missing);
    expect(await ask(caseId, {}, south)).toMatchObject(missing);
    expect(await judgeForCase(used.context, south, caseId, 1)).toMatchObject(missing);
    expect(await giveGesture(used.context, south, one.id)).toMatchObject(missing);
    expect(await list(south, {})).toEqual([]);
    const elsewhere = await LoopWorld.create(used.context);
    expect(await getGesture(used.context, elsewhere.owner, one.id)).toMatchObject(missing);
    expect(await ask(caseId, {}, { ...agent, scopes: ['read'] })).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});

describe('a budget', () => {
  test('is never overspent without an approval, however many ask at once', async () => {
    const request = fc.record({
      cost: fc.integer({ min: 0, max: 1_500 }),
      customer: fc.nat(2),
      team: fc.nat(1),
    });
    const shape = fc.record({
      requests: fc.array(request, { minLength: 4, maxLength: 12 }),
      budget: fc.integer({ min: 0, max: 5_000 }),
      teamBudget: fc.integer({ min: 0, max: 3_000 }),
      capCount: fc.integer({ min: 0, max: 3 }),
      approvals: fc.array(fc.nat(11), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ requests, budget, teamBudget, capCount, approvals }) => {
        await fresh();
        await world.hire('Sami', 'agent', ['sud']);
        const teamBudgets = [{ team: 'nord', budget: teamBudget }];
        await set({ budget, capCount, approvalAbove: 1_000, teamBudgets });
        const cases: string[] = [];
        for (const { customer, team } of requests) {
          const key = ['nord', 'sud'][team] ?? 'nord';
          cases.push(await world.openCase({ email: `c${customer}-${key}@exemple.fr`, team: key }));
        }
        const asker = await world.hire('Ali', 'manager');
        const asked = await Promise.all(requests.map(({ cost }, i) => ask(cases[i] ?? '', { cost }, asker)));
        const items = asked.map(valueOf);
        const sum = (of: typeof items) => of.reduce((total, { cost }) => total + cost, 0);
        const agreed = items.filter(({ state }) => state === 'approved');
        expect(sum(agreed)).toBeLessThanOrEqual(budget);
        expect(sum(agreed.filter(({ team }) => team === 'nord'))).toBeLessThanOrEqual(teamBudget);
        for (const own of Map.groupBy(agreed, ({ contact }) => contact.id).values())
          expect(own.length).toBeLessThanOrEqual(capCount);
        expect(agreed.every(({ cost }) => cost <= 1_000)).toBe(true);
        // With a yes here and there, what nobody approved still stays within.
        const waiting = items.filter(({ state }) => state === 'proposed');
        await Promise.all(
          approvals.map((i) =>
            decideGesture(
              used.context,
              world.owner,
              waiting[i % Math.max(1, waiting.length)]?.id ?? agent.id ?? '',
              {
                decision: 'approved',
              },
            ),
          ),
        );
        const more = (
          await Promise.all(requests.map(({ cost }, i) => ask(cases[i] ?? '', { cost }, asker)))
        ).map(valueOf);
        const all = valueOf(
          await listGestures(used.context, world.owner, gesturesQuerySchema.parse({ limit: '200' })),
        ).items.filter(({ state }) => state === 'approved');
        const approved = all.filter(({ decidedBy }) => decidedBy !== null);
        const free = all.filter(({ decidedBy }) => decidedBy === null);
        if (
          more.some(({ state }) => state === 'approved') &&
          sum(more.filter(({ state }) => state === 'approved')) > 0
        )
          expect(sum(all)).toBeLessThanOrEqual(budget);
        expect(sum(free)).toBeLessThanOrEqual(budget);
        expect(sum(all) <= budget || approved.length > 0).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('begins anew with its period', async () => {
    await set({ budget: 5_000 });
    valueOf(await ask(await north()));
    expect(valueOf(await ask(await north())).state).toBe('proposed');
    used.clock.set('2026-12-01T08:00:00Z');
    expect(valueOf(await ask(await north())).state).toBe('approved');
  });

  test('of a team that is not here is refused', async () => {
    const refused = await changeGestureSettings(used.context, world.owner, {
      ...USUAL_SETTINGS,
      teamBudgets: [{ team: 'ouest', budget: 1 }],
    });
    expect(refused).toMatchObject({ problem: { fields: { teamBudgets: 'gestures:problems.team' } } });
  });
});

describe('the effect', () => {
  test('pairs each customer’s answer with their next one, and shows no figure under the minimum', async () => {
    await set({ capCount: 5 });
    await sql`UPDATE organizations SET min_n_to_compare = 3 WHERE org_id = ${world.orgId}`.execute(
      used.context.db,
    );
    const give = async (email: string) => {
      const one = valueOf(await ask(await world.openCase({ email, team: 'nord' })));
      valueOf(await giveGesture(used.context, agent, one.id));
    };
    for (const email of ['a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr']) await give(email);
    // Two before one answer: it moved once.
    await give('a@exemple.fr');
    used.clock.advance(86_400_000);
    await world.answer(9, { email: 'a@exemple.fr' });
    await world.answer(7, { email: 'b@exemple.fr' });
    const few = valueOf(await measureEffect(used.context, world.owner));
    expect(few.items).toMatchObject([
      { kind: 'delivery', given: 4, n: 2, change: null },
      { kind: null, given: 4, n: 2, change: null },
    ]);
    await world.answer(3, { email: 'c@exemple.fr' });
    const [row] = valueOf(await measureEffect(used.context, world.owner)).items;
    expect(row).toMatchObject({ n: 3, change: { before: -100, after: 0, difference: 100 } });
    expect(row?.change?.low).toBeLessThan(100);
  });
});
