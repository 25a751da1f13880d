import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { LiveEvent } from '../../../platform/live/live-hub.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { listCauses } from '../causes/list-causes.ts';
import { changeClockSettings } from '../clocks/change-clock-settings.ts';
import { climbLadders } from '../clocks/climb-ladders.ts';
import { casesQuerySchema } from '../contract.ts';
import { closeCase } from '../endings/close-case.ts';
import { getCase, listCases } from '../list-cases.ts';
import { makePromise } from '../promises/make-promise.ts';
import { recordContact } from '../record-contact.ts';
import { reopenClosedCase } from '../reopen-closed-case.ts';
import { replaceRules } from '../routing/queries.ts';
import { CASE_TEXTS } from '../testing/case-world.ts';
import { LoopWorld, valueOf } from '../testing/loop-world.ts';
import { showLadder } from './clocks/show-ladder.ts';
import { showHistory } from './history/show-history.ts';
import { setNextStep } from './next-step/set-next-step.ts';
import { bePresent, leaveCase } from './presence/be-present.ts';
import { SILENT_MS } from './presence/contract.ts';
import { deleteSilentWindows } from './presence/queries.ts';
import { reassignCases } from './reassign-cases.ts';
import { noteReviewSchema } from './reviews/contract.ts';
import { noteReview, removeReview } from './reviews/note-review.ts';
import { showTimeline } from './timeline/show-timeline.ts';
import { changeView, createView, forgetView, listViews } from './views/change-views.ts';

const used = useTestContext(CASE_TEXTS);
let world: LoopWorld;
let yasmine: Actor;
let thomas: Actor;
let south: Actor;
let caseId: string;

beforeAll(async () => {
  used.clock.set('2026-06-15T10:00:00Z');
  world = await LoopWorld.create(used.context);
  yasmine = await world.hire('Yasmine Haddad', 'agent', ['nord']);
  thomas = await world.hire('Thomas Lebrun', 'manager', ['nord']);
  south = await world.hire('Sud Paul', 'manager', ['sud']);
}, 60_000);

beforeEach(async () => {
  caseId = await world.openCase({ team: 'nord' });
});

const window = () => ({ tab: newId(), isWriting: false });
const present = async (actor: Actor, beat = window()) =>
  valueOf(await bePresent(used.context, actor, caseId, beat)).others.map(({ name, isWriting }) => [
    name,
    isWriting,
  ]);

describe('two people on one case', () => {
  test('see each other, and not themselves in another window', async () => {
    const mine = window();
    expect(await present(yasmine, mine)).toEqual([]);
    expect(await present(yasmine)).toEqual([]);
    expect(await present(thomas)).toEqual([['Yasmine Haddad', false]]);
    expect(await present(yasmine, { ...mine, isWriting: true })).toEqual([['Thomas Lebrun', false]]);
    expect(await present(thomas)).toEqual([['Yasmine Haddad', true]]);
  });

  test('who closes one of two windows is still there; who closes the last is not', async () => {
    const [one, two] = [window(), window()];
    await present(yasmine, one);
    await present(yasmine, two);
    await leaveCase(used.context, yasmine, caseId, one.tab);
    expect(await present(thomas)).toEqual([['Yasmine Haddad', false]]);
    // Nobody closes a window of somebody else.
    await leaveCase(used.context, thomas, caseId, two.tab);
    expect(await present(thomas)).toEqual([['Yasmine Haddad', false]]);
    await leaveCase(used.context, yasmine, caseId, two.tab);
    expect(await present(thomas)).toEqual([]);
  });

  test('who is silent for long is gone, and comes back as somebody who came', async () => {
    const mine = window();
    await present(yasmine, mine);
    used.clock.advance(SILENT_MS - 1);
    expect(await present(thomas)).toEqual([['Yasmine Haddad', false]]);
    used.clock.advance(1);
    expect(await present(thomas)).toEqual([]);
    const since = used.clock.now().toISOString();
    await present(yasmine, mine);
    const { others } = valueOf(await bePresent(used.context, thomas, caseId, window()));
    expect(others).toMatchObject([{ name: 'Yasmine Haddad', since }]);
    used.clock.advance(2 * SILENT_MS);
    await deleteSilentWindows(used.context.db, new Date(used.clock.now().getTime() - SILENT_MS));
    const rows = await used.context.db.selectFrom('case_presence').selectAll().execute();
    expect(rows).toEqual([]);
  });

  test('the others are told when something changes, and only then', async () => {
    const heard: LiveEvent[] = [];
    const stop = used.context.live.subscribe(world.orgId, (event) => heard.push(event));
    const mine = window();
    await present(yasmine, mine);
    expect(heard).toEqual([{ topic: 'presence' }]);
    await present(yasmine, mine);
    expect(heard).toHaveLength(1);
    await present(yasmine, { ...mine, isWriting: true });
    expect(heard).toHaveLength(2);
    await leaveCase(used.context, yasmine, caseId, mine.tab);
    await leaveCase(used.context, yasmine, caseId, mine.tab);
    expect(heard).toHaveLength(3);
    stop();
  });

  test('a program that looks is nobody to be met; another team meets nobody', async () => {
    await bePresent(used.context, world.system, caseId, window());
    expect(await present(thomas)).toEqual([]);
    expect(await bePresent(used.context, south, caseId, window())).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });
});

describe('the next step', () => {
  const step = { text: 'Rappeler après la livraison', dueOn: '2026-06-18', memberId: null };

  test('is set, shown in the list, changed and done; each is in the log', async () => {
    expect(valueOf(await setNextStep(used.context, yasmine, caseId, step))).toEqual({
      text: step.text,
      dueOn: step.dueOn,
      member: null,
    });
    const given = { ...step, dueOn: '2026-06-19', memberId: thomas.id };
    await setNextStep(used.context, yasmine, caseId, given);
    const shown = { text: step.text, dueOn: '2026-06-19', member: { name: 'Thomas Lebrun' } };
    expect(valueOf(await getCase(used.context, yasmine, caseId)).nextStep).toMatchObject(shown);
    const list = valueOf(await listCases(used.context, yasmine, casesQuerySchema.parse({ limit: '200' })));
    expect(list.items.find(({ id }) => id === caseId)?.nextStep).toMatchObject(shown);
    expect(valueOf(await setNextStep(used.context, yasmine, caseId, null))).toBeNull();
    await setNextStep(used.context, yasmine, caseId, null);
    expect(valueOf(await getCase(used.context, yasmine, caseId)).nextStep).toBeNull();
    expect(await world.deeds(caseId)).toEqual([
      'case.opened',
      'case.step-set',
      'case.step-set',
      'case.step-done',
    ]);
  });

  test('is for members, and of cases that one sees', async () => {
    const stranger = await setNextStep(used.context, yasmine, caseId, { ...step, memberId: newId() });
    expect(stranger).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    const away = await setNextStep(used.context, south, caseId, step);
    expect(away).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    const reader = await world.hire('Ana Lyste', 'analyst');
    expect(await setNextStep(used.context, reader, caseId, step)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
  });
});

describe('several cases at once', () => {
  test('go to one person, who gets one mail; what is over or unseen stays', async () => {
    const other = await world.openCase({ team: 'nord' });
    const hidden = await world.openCase({ team: 'sud' });
    const before = (await world.mails('case-alert')).filter(({ to }) => to.startsWith(`${yasmine.id}`));
    const wish = { caseIds: [caseId, other, hidden, caseId, newId()], ownerId: yasmine.id };
    expect(valueOf(await reassignCases(used.context, thomas, wish))).toEqual({ changed: 2, left: 2 });
    expect(valueOf(await reassignCases(used.context, thomas, wish))).toEqual({ changed: 0, left: 4 });
    const mails = (await world.mails('case-alert')).filter(({ to }) => to.startsWith(`${yasmine.id}`));
    expect(mails.length - before.length).toBe(1);
    for (const id of [caseId, other]) {
      expect(valueOf(await getCase(used.context, thomas, id)).owner).toMatchObject({ id: yasmine.id });
      expect(await world.deeds(id)).toEqual(['case.opened', 'case.changed']);
    }
    expect(valueOf(await getCase(used.context, south, hidden)).owner?.id).not.toBe(yasmine.id);
    const stranger = await reassignCases(used.context, thomas, { caseIds: [caseId], ownerId: newId() });
    expect(stranger).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  });
});

describe('a public review', () => {
  const review = noteReviewSchema.parse({ site: 'Avis Vérifiés', stars: 1, writtenOn: '2026-06-10' });

  test('is noted for the person, seen in each of their cases, and removed once', async () => {
    const noted = valueOf(await noteReview(used.context, yasmine, caseId, review));
    expect(noted).toMatchObject({ site: 'Avis Vérifiés', stars: 1, words: null, notedBy: 'Yasmine Haddad' });
    const history = valueOf(await showHistory(used.context, thomas, caseId));
    expect(history.reviews).toEqual([noted]);
    expect(await removeReview(used.context, south, noted.id)).toMatchObject({ ok: false });
    expect(await removeReview(used.context, thomas, noted.id)).toMatchObject({ ok: true });
    expect(await removeReview(used.context, thomas, noted.id)).toMatchObject({ ok: false });
    expect(valueOf(await showHistory(used.context, thomas, caseId)).reviews).toEqual([]);
  });

  test('says something, and leads to the web if anywhere', () => {
    const said = (more: object) =>
      noteReviewSchema.safeParse({ site: 'x', writtenOn: '2026-06-10', ...more });
    expect(said({}).success).toBe(false);
    expect(said({ words: '  ' }).success).toBe(false);
    expect(said({ stars: 6 }).success).toBe(false);
    expect(said({ stars: 2, url: 'javascript:alert(1)' }).success).toBe(false);
    expect(said({ words: 'Déçue', url: 'https://avis.example/42' }).success).toBe(true);
  });
});

describe('what happened, and what is known', () => {
  test('a timeline is in order, names members, and is of cases that one sees', async () => {
    await reassignCases(used.context, thomas, { caseIds: [caseId], ownerId: yasmine.id });
    used.clock.advance(60_000);
    await used.context.db.transaction().execute((tx) => recordContact(tx, yasmine, caseId, used.clock.now()));
    const timeline = valueOf(await showTimeline(used.context, thomas, caseId));
    expect(timeline.items.map(({ action, by }) => [action, by.name])).toEqual([
      ['case.opened', null],
      ['case.changed', 'Thomas Lebrun'],
      ['case.contacted', 'Yasmine Haddad'],
    ]);
    expect(timeline.names).toEqual({
      [world.owner.id ?? '']: 'Camille Reynaud',
      [yasmine.id ?? '']: 'Yasmine Haddad',
    });
    expect(await showTimeline(used.context, south, caseId)).toMatchObject({ ok: false });
    expect(await showHistory(used.context, south, caseId)).toMatchObject({ ok: false });
  });

  test('a timeline says what was promised, what an ending was for, and which rule chose the owner', async () => {
    const { context } = used;
    await context.db.transaction().execute((tx) =>
      replaceRules(
        tx,
        world.owner.orgId,
        {
          rules: [{ conditions: { teams: ['nord'] }, to: { kind: 'member', memberId: yasmine.id ?? '' } }],
          fallbackId: null,
        },
        null,
        used.clock.now(),
      ),
    );
    const routed = await world.openCase({ team: 'nord' });
    const promise = { what: 'Livrer les pieds', dueOn: '2026-06-30', dueTime: '09:00' };
    valueOf(await makePromise(context, thomas, routed, promise));
    const causes = valueOf(await listCauses(context, thomas)).items;
    const [cause] = causes;
    const closed = { outcome: 'resolved', causeId: cause?.id, told: 'C’est livré.' } as const;
    used.clock.advance(60_000);
    valueOf(await closeCase(context, thomas, routed, closed));
    used.clock.advance(60_000);
    valueOf(await reopenClosedCase(context, thomas, routed));
    used.clock.advance(60_000);
    const last = {
      ...closed,
      outcome: 'explained',
      causeId: causes[1]?.id,
      told: 'Ils sont perdus.',
    } as const;
    valueOf(await closeCase(context, thomas, routed, last));
    const { items, names } = valueOf(await showTimeline(context, thomas, routed));
    expect(items.map(({ action, details }) => [action, details])).toMatchObject([
      ['case.opened', { ownerId: yasmine.id, chosenBy: 'rule', rule: 1, conditions: { teams: ['nord'] } }],
      ['case.promise-made', { what: 'Livrer les pieds', dueAt: '2026-06-30T07:00:00.000Z' }],
      ['case.closed', { outcome: 'resolved', cause: cause?.names, told: 'C’est livré.' }],
      ['case.reopened', {}],
      ['case.closed', { outcome: 'explained', cause: causes[1]?.names, told: 'Ils sont perdus.' }],
    ]);
    expect(names[yasmine.id ?? '']).toBe('Yasmine Haddad');
    // The log itself holds none of these words.
    const { rows } = await context.pool.query<{ log: string }>(
      'SELECT string_agg(details::text, $1) AS log FROM audit_log WHERE subject_id = $2',
      [' ', routed],
    );
    expect(rows[0]?.log).not.toMatch(/pieds|livré|perdus/);
    await context.pool.query('DELETE FROM routing_rules WHERE org_id = $1', [world.owner.orgId]);
  });

  test('a history holds scores and cases of the teams that one sees; its owner sees the answer of the case', async () => {
    const contact = { email: `moved-${newId()}@exemple.fr`, name: 'Hélène Garnier' };
    await world.answer(8, { ...contact, team: 'sud' });
    used.clock.advance(60_000);
    const moved = await world.openCase({ ...contact, team: 'nord' });
    const scores = async (actor: Actor) =>
      valueOf(await showHistory(used.context, actor, moved)).scores.map(({ score, isOfCase }) => [
        score,
        isOfCase,
      ]);
    expect(await scores(world.owner)).toEqual([
      [8, false],
      [2, true],
    ]);
    expect(await scores(thomas)).toEqual([[2, true]]);
    await reassignCases(used.context, world.owner, { caseIds: [moved], ownerId: south.id });
    // The answers of another team stay that team's; the one that the case is about comes with the case.
    expect(await scores(south)).toContainEqual([2, true]);
  });

  test('the ladder says who comes next and who was told', async () => {
    await changeClockSettings(used.context, world.owner, { targetMinutes: 120, limitHours: 48 });
    await reassignCases(used.context, thomas, { caseIds: [caseId], ownerId: yasmine.id });
    const names = async () =>
      valueOf(await showLadder(used.context, thomas, caseId)).rungs.map(({ rung, member, at, toldAt }) => [
        rung,
        member?.name,
        at !== null,
        toldAt !== null,
      ]);
    expect(await names()).toEqual([
      ['owner', 'Yasmine Haddad', true, false],
      ['manager', 'Camille Reynaud', true, false],
      ['director', 'Camille Reynaud', true, false],
    ]);
    used.clock.advance(4 * 3_600_000);
    await climbLadders(used.context);
    expect(await names()).toEqual([
      ['owner', 'Yasmine Haddad', false, true],
      ['manager', 'Camille Reynaud', true, false],
      ['director', 'Camille Reynaud', true, false],
    ]);
    await used.context.db.transaction().execute((tx) => recordContact(tx, yasmine, caseId, used.clock.now()));
    expect((await names()).map(([, , isToCome]) => isToCome)).toEqual([false, false, false]);
  });
});

describe('a view of the cases', () => {
  test('is its maker’s until it is shared, and changed by them or by who manages', async () => {
    const view = valueOf(
      await createView(used.context, yasmine, { name: 'Lyon', filter: { q: 'canapé' }, isShared: false }),
    );
    const seen = async (actor: Actor) =>
      valueOf(await listViews(used.context, actor)).items.filter(({ id }) => id === view.id);
    expect(await seen(yasmine)).toEqual([view]);
    expect(await seen(thomas)).toEqual([]);
    expect(await changeView(used.context, thomas, view.id, { name: 'x' })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
    await changeView(used.context, yasmine, view.id, { isShared: true });
    expect(await seen(thomas)).toEqual([{ ...view, isShared: true, isMine: false }]);
    expect(await forgetView(used.context, thomas, view.id)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
    expect(await forgetView(used.context, world.owner, view.id)).toMatchObject({ ok: true });
    expect(await seen(yasmine)).toEqual([]);
  });
});
