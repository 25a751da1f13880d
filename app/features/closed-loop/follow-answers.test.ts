import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { listAuditOf } from '../organizations/list-audit-of.ts';
import { recordResponse } from '../responses/ingest/record-response.ts';
import { overruleResponse } from '../responses/overrule-response.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { usualCalendar } from './calendars/business-calendar.ts';
import { changeCase } from './change-case.ts';
import { caseClocks } from './clocks/case-clocks.ts';
import { DEFAULT_RULES } from './clocks/default-rules.ts';
import { casesQuerySchema } from './contract.ts';
import { followCounted, followUncounted } from './follow-answers.ts';
import { getWaiting, listCases } from './list-cases.ts';
import { recordContact } from './record-contact.ts';
import { endCase } from './testing/end-case.ts';

const world = useTestContext();
let actor: Actor;

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
  const survey = { slug: 'nps', name: 'N', kind: 'nps', subject: 'N', locales: ['fr'] } as const;
  const created = await createSurvey(world.context, actor, { ...survey, locales: ['fr'] });
  if (!created.ok) throw new Error(created.problem.message);
}, 60_000);

async function answer(score: number, email?: string, survey = 'nps'): Promise<string> {
  const contact = email === undefined ? {} : { contact: { email } };
  const outcome = await recordResponse(
    world.context,
    actor,
    { survey, score, channel: 'api', ...contact },
    null,
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.id;
}

async function cases(query: Record<string, string> = {}) {
  const outcome = await listCases(world.context, actor, casesQuerySchema.parse(query));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
}

const caseOf = async (responseId: string) => (await cases()).find((one) => one.responseId === responseId);

describe('a counted answer', () => {
  test('opens a case for a detractor with a contact, with an owner and two clocks', async () => {
    const id = await answer(6, 'a@example.com');
    await followCounted(world.context, actor.orgId, [id]);
    const opened = await caseOf(id);
    const paris = usualCalendar('Europe/Paris');
    const { targetAt, limitAt } = caseClocks(DEFAULT_RULES, paris, world.clock.now());
    expect(opened).toMatchObject({
      score: 6,
      status: 'open',
      contact: { email: 'a@example.com' },
      owner: { name: 'Camille' },
      targetAt: targetAt.toISOString(),
      limitAt: limitAt.toISOString(),
    });
  });

  test.each(['csat', 'ces'] as const)('of a %s opens no case, however low', async (kind) => {
    const survey = { slug: kind, name: kind, kind, subject: 'N', locales: ['fr' as const] };
    expect(await createSurvey(world.context, actor, survey)).toMatchObject({ ok: true });
    const id = await answer(1, `${kind}@example.com`, kind);
    await followCounted(world.context, actor.orgId, [id]);
    expect(await caseOf(id)).toBeUndefined();
  });

  test('is waiting until somebody reaches the customer, which happens once', async () => {
    const id = await answer(2, 'reached@example.com');
    await followCounted(world.context, actor.orgId, [id]);
    const opened = await caseOf(id);
    const caseId = opened?.id ?? '';
    expect(opened).toMatchObject({ status: 'open', firstContactAt: null });
    const reach = (at: Date) =>
      world.context.db.transaction().execute((tx) => recordContact(tx, actor, caseId, at));
    const first = new Date(world.clock.now().getTime() + 60_000);
    await reach(first);
    await reach(new Date(first.getTime() + 60_000));
    expect(await caseOf(id)).toMatchObject({ status: 'in-progress', firstContactAt: first.toISOString() });
    const audit = await listAuditOf(world.context.db, actor.orgId, 'case', [caseId], 10);
    expect(audit.filter(({ action }) => action === 'case.contacted')).toHaveLength(1);
  });

  test('told twice, at once or later, opens one case', async () => {
    const id = await answer(0, 'b@example.com');
    await Promise.all(Array.from({ length: 4 }, () => followCounted(world.context, actor.orgId, [id])));
    await followCounted(world.context, actor.orgId, [id]);
    expect((await cases()).filter((one) => one.responseId === id)).toHaveLength(1);
  });

  test('of a passive, a promoter or somebody unknown opens none', async () => {
    const ids = [await answer(7, 'd@example.com'), await answer(10, 'e@example.com'), await answer(1)];
    await followCounted(world.context, actor.orgId, ids);
    for (const id of ids) expect(await caseOf(id)).toBeUndefined();
  });

  test('that is only provisional opens none', async () => {
    const id = await answer(2, 'f@example.com');
    await sql`UPDATE responses SET state = 'provisional' WHERE id = ${id}`.execute(world.context.db);
    await followCounted(world.context, actor.orgId, [id]);
    expect(await caseOf(id)).toBeUndefined();
  });
});

describe('an answer that no longer counts', () => {
  test('takes its case with it, and brings it back when it counts again', async () => {
    const id = await answer(3, 'g@example.com');
    await followCounted(world.context, actor.orgId, [id]);
    await overruleResponse(world.context, actor, id, { state: 'excluded', reason: 'a test' });
    await followUncounted(world.context, actor.orgId, [id]);
    expect(await caseOf(id)).toMatchObject({ status: 'withdrawn' });
    await overruleResponse(world.context, actor, id, { state: 'counted', reason: 'a test' });
    await followCounted(world.context, actor.orgId, [id]);
    expect(await caseOf(id)).toMatchObject({ status: 'open' });
  });

  test('leaves a closed case closed', async () => {
    const id = await answer(4, 'h@example.com');
    await followCounted(world.context, actor.orgId, [id]);
    const opened = await caseOf(id);
    await endCase(world.context, actor, opened?.id ?? '');
    await overruleResponse(world.context, actor, id, { state: 'excluded', reason: 'a test' });
    await followUncounted(world.context, actor.orgId, [id]);
    expect(await caseOf(id)).toMatchObject({ status: 'closed' });
  });
});

describe('the queue', () => {
  test('counts who waits and since when', async () => {
    const before = await getWaiting(world.context, actor, {});
    world.clock.advance(3_600_000);
    const id = await answer(5, 'i@example.com');
    await followCounted(world.context, actor.orgId, [id]);
    const after = await getWaiting(world.context, actor, { survey: 'nps' });
    if (!before.ok || !after.ok) throw new Error('refused');
    expect(after.value.waiting).toBe(before.value.waiting + 1);
    expect(after.value.oldestOpenedAt).toBe(before.value.oldestOpenedAt);
  });

  test('is read in pages without a gap or a repeat, the soonest limit first', async () => {
    const whole = await cases({ limit: '200' });
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const query = casesQuerySchema.parse({ limit: '2', ...(cursor !== null && { cursor }) });
      const page = await listCases(world.context, actor, query);
      if (!page.ok) throw new Error(page.problem.message);
      read.push(...page.value.items.map((one) => one.id));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(read).toEqual(whole.map((one) => one.id));
    expect(whole.map((one) => one.limitAt)).toEqual(whole.map((one) => one.limitAt).toSorted());
  });

  test('gives a case to members only, and tells nothing of another organization’s', async () => {
    const [first] = await cases({ status: 'open' });
    const id = first?.id ?? '';
    const stranger = await changeCase(world.context, actor, id, { ownerId: newId() });
    expect(stranger).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    const nobody = await changeCase(world.context, actor, id, { ownerId: null });
    // Who gives it back gives it to whom the rules name: no case is nobody's.
    expect(nobody).toMatchObject({ ok: true, value: { owner: first?.owner } });
    const elsewhere = { ...actor, orgId: newId() as typeof actor.orgId };
    expect(await changeCase(world.context, elsewhere, id, { status: 'in-progress' })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });
});
