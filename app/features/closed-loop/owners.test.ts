import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { listAuditOf } from '../organizations/list-audit-of.ts';
import { removeMember } from '../organizations/members/change-member.ts';
import { createTeam } from '../organizations/members/change-team.ts';
import { changeNotifications } from '../organizations/members/notifications.ts';
import organizationsEn from '../organizations/messages/en.json' with { type: 'json' };
import organizationsFr from '../organizations/messages/fr.json' with { type: 'json' };
import { recordResponse } from '../responses/ingest/record-response.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { changeCase } from './change-case.ts';
import { casesQuerySchema, changeCaseSchema } from './contract.ts';
import { followCounted } from './follow-answers.ts';
import { handOverWork } from './hand-over/hand-over-work.ts';
import { listCases } from './list-cases.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { endCase } from './testing/end-case.ts';
import { reassignCases } from './workspace/reassign-cases.ts';
import { showTimeline } from './workspace/timeline/show-timeline.ts';

const world = useTestContext({
  organizations: { fr: organizationsFr, en: organizationsEn },
  'closed-loop': { fr, en },
});
let actor: Actor;
let ownerId: string;
let count = 0;

beforeAll(async () => {
  const made = await createOrganization(world.context, {
    organization: 'Cases',
    name: 'Camille',
    email: 'c@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
  ownerId = made.value.userId;
  const survey = { slug: 'nps', name: 'Après achat', kind: 'nps', subject: 'N', locales: ['fr' as const] };
  const created = await createSurvey(world.context, actor, { ...survey, kind: 'nps' });
  if (!created.ok) throw new Error(created.problem.message);
}, 60_000);

async function hire(name: string, role: string): Promise<Actor> {
  const { db, clock } = world.context;
  const id = newId();
  const times = { createdAt: clock(), updatedAt: clock() };
  const person = { id, name, email: `${id}@example.com`, emailVerified: true };
  await db
    .insertInto('auth.user')
    .values({ ...person, ...times })
    .execute();
  const member = { id: newId(), organizationId: actor.orgId, userId: id, role, createdAt: clock() };
  await db.insertInto('auth.member').values(member).execute();
  return { ...actor, kind: 'member', id };
}

async function detractors(...teams: (string | null)[]): Promise<string[]> {
  const ids: string[] = [];
  for (const team of teams) {
    count += 1;
    const contact = { email: `client${count}@example.com`, name: `Client ${count}` };
    const outcome = await recordResponse(
      world.context,
      actor,
      {
        survey: 'nps',
        score: 3,
        comment: 'Deux <b>semaines</b> de retard',
        channel: 'api',
        contact: { ...contact, ...(team !== null && { properties: { team } }) },
      },
      null,
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    ids.push(outcome.value.id);
  }
  await followCounted(world.context, actor.orgId, ids);
  return ids;
}

async function caseOf(responseId: string | undefined) {
  const outcome = await listCases(world.context, actor, casesQuerySchema.parse({ limit: '200' }));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const found = outcome.value.items.find((one) => one.responseId === responseId);
  if (found === undefined) throw new Error('no case');
  return found;
}

const alerts = () =>
  world.context.db.selectFrom('mails').selectAll().where('kind', '=', 'case-alert').orderBy('id').execute();

describe('the owner of a case', () => {
  let manager: Actor;
  let team: string;

  beforeEach(async () => {
    await world.context.db.deleteFrom('mails').execute();
    manager = await hire('Nadia', 'manager');
    team = `team ${newId()}`;
    const made = await createTeam(world.context, actor, { key: team, name: 'Nord', managerId: manager.id });
    if (!made.ok) throw new Error(made.problem.message);
  });

  test('is who leads the customer’s team, else the first owner', async () => {
    const [theirs, nobodys, unknown] = await detractors(team, null, 'no such team');
    expect((await caseOf(theirs)).owner?.id).toBe(manager.id);
    expect((await caseOf(nobodys)).owner?.id).toBe(ownerId);
    expect((await caseOf(unknown)).owner?.id).toBe(ownerId);
  });

  test('is told by a mail, once, in the language of their choice', async () => {
    await changeNotifications(world.context, manager, { caseOpened: true, locale: 'en' });
    const [id] = await detractors(team);
    await followCounted(world.context, actor.orgId, [id ?? '']);
    const [mail, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to_address: `${manager.id}@example.com`,
      subject: 'A case is waiting for you: a score of 3',
      about_id: (await caseOf(id)).id,
    });
    expect(mail?.text).toContain('Après achat');
    expect(mail?.text).toContain('17 June 2026 at 12:00');
    expect(mail?.text).toContain('http://boucle.test/cases/cases');
    expect(mail?.html).toContain('Deux &lt;b&gt;semaines&lt;/b&gt; de retard');
    expect(mail?.subject).not.toContain('Client');
  });

  test('gets one mail for many cases that open together', async () => {
    await detractors(team, team, team);
    expect((await alerts()).map((mail) => mail.subject)).toEqual(['3 dossiers vous attendent']);
  });

  test('is left alone when they said so', async () => {
    await changeNotifications(world.context, manager, { caseOpened: false, locale: null });
    await detractors(team);
    expect(await alerts()).toEqual([]);
  });

  test('is told when a colleague gives them a case, and not when they take it', async () => {
    const [id] = await detractors(null);
    await world.context.db.deleteFrom('mails').execute();
    const found = await caseOf(id);
    await changeCase(world.context, manager, found.id, { ownerId: manager.id });
    expect(await alerts()).toEqual([]);
    const agent = await hire('Ali', 'agent');
    await changeCase(world.context, manager, found.id, { ownerId: agent.id });
    expect((await alerts()).map((mail) => mail.to_address)).toEqual([`${agent.id}@example.com`]);
  });

  test('reads who gives it and why; the log holds who, from whom and to whom', async () => {
    const [id] = await detractors(null);
    const found = await caseOf(id);
    await world.context.db.deleteFrom('mails').execute();
    const given = { ownerId: manager.id, why: 'Elle te connaît' };
    const camille: Actor = { ...actor, kind: 'member', id: ownerId };
    expect(await changeCase(world.context, camille, found.id, given)).toMatchObject({ ok: true });
    const [mail] = await alerts();
    expect(mail?.text).toContain('Camille vous confie ce dossier\u00A0: «\u00A0Elle te connaît\u00A0».');
    const [entry] = await listAuditOf(world.context.db, actor.orgId, 'case', [found.id], 1);
    expect(entry?.details).toEqual({ ownerId: manager.id, from: ownerId, reasonId: expect.any(String) });
    expect(JSON.stringify(entry)).not.toContain('connaît');
    const timeline = await showTimeline(world.context, camille, found.id);
    expect(timeline.ok && timeline.value.items.at(-1)).toMatchObject({
      action: 'case.changed',
      details: { why: 'Elle te connaît' },
    });
    expect(changeCaseSchema.safeParse({ why: 'alone' }).success).toBe(false);
    expect(changeCaseSchema.safeParse({ ownerId: null, why: 'a\u0000b' }).success).toBe(false);
  });

  test('of many cases at once reads why once, and each case says it', async () => {
    const ids = await Promise.all((await detractors(null, null)).map(async (id) => (await caseOf(id)).id));
    await world.context.db.deleteFrom('mails').execute();
    const camille: Actor = { ...actor, kind: 'member', id: ownerId };
    const given = { caseIds: ids, ownerId: manager.id ?? '', why: 'Elle part en congé' };
    expect(await reassignCases(world.context, camille, given)).toMatchObject({ value: { changed: 2 } });
    const [mail, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Camille vous les confie\u00A0: «\u00A0Elle part en congé\u00A0».');
    for (const id of ids) {
      const timeline = await showTimeline(world.context, camille, id);
      expect(timeline.ok && timeline.value.items.at(-1)?.details.why).toBe('Elle part en congé');
    }
    // What stays where it was has no reason.
    await reassignCases(world.context, camille, given);
    const { rows } = await world.context.pool.query('SELECT 1 FROM hand_over_reasons WHERE why = $1', [
      given.why,
    ]);
    expect(rows).toHaveLength(2);
  });

  test('who is removed leaves their open cases to the team’s manager or the first owner, once', async () => {
    const agent = await hire('Ali', 'agent');
    const [theirs, nobodys, closed] = await detractors(team, null, team);
    for (const id of [theirs, nobodys, closed]) {
      await changeCase(world.context, actor, (await caseOf(id)).id, { ownerId: agent.id });
    }
    await endCase(world.context, actor, (await caseOf(closed)).id);
    await world.context.db.deleteFrom('mails').execute();
    // Still a member: a fact told too late changes nothing.
    await handOverWork(world.context, actor.orgId, agent.id ?? '');
    expect((await caseOf(theirs)).owner?.id).toBe(agent.id);

    expect(await removeMember(world.context, actor, agent.id ?? '')).toMatchObject({ ok: true });
    await handOverWork(world.context, actor.orgId, agent.id ?? '');
    await handOverWork(world.context, actor.orgId, agent.id ?? '');
    expect((await caseOf(theirs)).owner?.id).toBe(manager.id);
    expect((await caseOf(nobodys)).owner?.id).toBe(ownerId);
    expect((await caseOf(closed)).owner).toBeNull();
    expect(await alerts()).toHaveLength(2);
  });

  test('is the first owner again when the manager of the team goes', async () => {
    await removeMember(world.context, actor, manager.id ?? '');
    const [id] = await detractors(team);
    expect((await caseOf(id)).owner?.id).toBe(ownerId);
  });
});
