import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { liftContactSuppression } from '../../contacts/change-suppression.ts';
import { inviteOne } from '../../distribution/invite-one.ts';
import { listCauses } from '../causes/list-causes.ts';
import { changeCase } from '../change-case.ts';
import { logCall } from '../conversation/log-call.ts';
import { sendMessage } from '../conversation/send-message.ts';
import { loopFiguresQuerySchema } from '../figures/contract.ts';
import { getFigures } from '../figures/get-figures.ts';
import { reopenClosedCase } from '../reopen-closed-case.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { endCase } from '../testing/end-case.ts';
import { closeCase } from './close-case.ts';
import type { CloseCase, Ending } from './contract.ts';
import { getEnding } from './get-ending.ts';
import { selectFormerEndings } from './queries.ts';
import { scheduleResurvey } from './schedule-resurvey.ts';

describe('the end of a case', () => {
  const t = useTestContext(CASE_TEXTS);
  let world: CaseWorld;
  let actor: Actor;
  let causeId: string;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
    actor = world.owner;
    const causes = await listCauses(t.context, actor);
    causeId = (causes.ok && causes.value.items[1]?.id) || '';
  }, 60_000);

  const close = (id: string, input: CloseCase) => closeCase(t.context, actor, id, input);
  const endingOf = async (id: string): Promise<Ending> => {
    const outcome = await getEnding(t.context, actor, id);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value;
  };
  const missCalls = (caseId: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, () =>
        logCall(t.context, actor, caseId, { type: 'call', reached: false }),
      ),
    );
  const wish = (email: string) => ({ survey: 'nps', contact: { email }, channel: 'email' as const });

  test('is refused without its three answers, all told at once', async () => {
    const id = await world.openCase();
    expect(await close(id, {})).toMatchObject({
      problem: {
        code: 'invalid',
        fields: {
          outcome: 'endings:problems.no-outcome',
          causeId: 'endings:problems.no-cause',
          told: 'endings:problems.not-told',
        },
      },
    });
    expect(await close(id, { outcome: 'resolved', causeId, told: '' })).toMatchObject({
      problem: { fields: { told: 'endings:problems.not-told' } },
    });
    const unknown = '01900000-0000-7000-8000-000000000000';
    expect(await close(id, { outcome: 'resolved', causeId: unknown, told: 'Oui' })).toMatchObject({
      problem: { fields: { causeId: 'endings:problems.unknown-cause' } },
    });
    expect(await endingOf(id)).toMatchObject({ status: 'open', ending: null });
  });

  test('is kept with who ended it, once; who only changes a case cannot', async () => {
    const id = await world.openCase();
    const told = 'Les pieds sont livrés, nous avons présenté nos excuses.';
    expect(await close(id, { outcome: 'resolved', causeId, told })).toMatchObject({
      ok: true,
      value: {
        status: 'closed',
        isLetGo: false,
        ending: { outcome: 'resolved', told, cause: { id: causeId } },
      },
    });
    expect((await endingOf(id)).ending?.closedBy).toEqual({ id: world.owner.id, name: 'Camille' });
    expect(await close(id, { outcome: 'explained', causeId, told })).toMatchObject({
      problem: { message: 'endings:problems.closed' },
    });
    expect(await changeCase(t.context, actor, id, { status: 'open' })).toMatchObject({
      problem: { message: 'closed-loop:problems.is-closed' },
    });
    const { rows } = await t.context.pool.query(
      `SELECT details FROM audit_log WHERE org_id = $1 AND subject_id = $2 AND action = 'case.closed'`,
      [actor.orgId, id],
    );
    // What was said to somebody is in the case, and not in the log.
    expect(rows).toEqual([{ details: { outcome: 'resolved', causeId } }]);
  });

  test('is none any more once the case is open again: the former one is kept, and only the last one counts', async () => {
    const email = 'revenue@example.com';
    const id = await world.openCase({ email });
    const told = 'Les pieds partent lundi.';
    expect(await close(id, { outcome: 'resolved', causeId, told })).toMatchObject({ ok: true });
    const closedAt = t.clock.now();
    expect(await scheduleResurvey(t.context, actor, id, {})).toMatchObject({ value: { state: 'scheduled' } });
    t.clock.advance(60_000);
    expect(await reopenClosedCase(t.context, actor, id)).toMatchObject({
      value: { status: 'open', outcome: null, cause: null, closedAt: null },
    });
    expect(await endingOf(id)).toMatchObject({ status: 'open', ending: null });
    expect(await selectFormerEndings(t.context.db, actor.orgId, id)).toEqual([{ causeId, told, closedAt }]);
    // Nobody is asked how it went while it goes on.
    const { rows } = await t.context.pool.query<{ state: string; reason: string }>(
      `SELECT i.state, i.reason FROM invitations i JOIN contacts k ON k.org_id = i.org_id AND k.id = i.contact_id
       WHERE i.org_id = $1 AND k.email_key = $2`,
      [actor.orgId, email],
    );
    expect(rows).toEqual([{ state: 'cancelled', reason: 'case-reopened' }]);

    const counted = async () => {
      const figures = await getFigures(t.context, actor, loopFiguresQuerySchema.parse({}), 'fr');
      if (!figures.ok) throw new Error(figures.problem.message);
      return figures.value.whole.outcomes;
    };
    const open = await counted();
    t.clock.advance(60_000);
    expect(await close(id, { outcome: 'explained', causeId, told: 'Ils ne partiront pas.' })).toMatchObject({
      ok: true,
    });
    const ended = await counted();
    expect(ended?.resolved).toBe(open?.resolved);
    expect(ended?.explained).toBe((open?.explained ?? 0) + 1);
    expect((await endingOf(id)).ending).toMatchObject({
      outcome: 'explained',
      told: 'Ils ne partiront pas.',
    });
  });

  test('nobody is silent before three tries in vain', async () => {
    const id = await world.openCase();
    await missCalls(id, 2);
    const input = { outcome: 'lost-silent' as const, causeId, told: 'Trois messages laissés.' };
    expect(await close(id, input)).toMatchObject({
      problem: { fields: { outcome: 'endings:problems.tried-too-little' }, values: { tries: 2, needed: 3 } },
    });
    await missCalls(id, 1);
    expect(await close(id, input)).toMatchObject({ ok: true, value: { isLetGo: true } });
  });

  test('who is lost is asked no more until that is lifted, and still counts', async () => {
    const email = 'perdue@example.com';
    const id = await world.openCase({ email });
    const score = () =>
      t.context.pool.query(`SELECT count(*) AS n FROM responses WHERE org_id = $1 AND state = 'counted'`, [
        actor.orgId,
      ]);
    const before = (await score()).rows;
    await endCase(t.context, actor, id, 'lost-refuses');
    expect((await score()).rows).toEqual(before);
    expect(await inviteOne(t.context, actor, wish(email), null)).toMatchObject({
      value: { state: 'skipped', reason: 'lost' },
    });
    const { rows } = await t.context.pool.query<{ id: string }>(
      'SELECT id FROM contacts WHERE org_id = $1 AND email_key = $2',
      [actor.orgId, email],
    );
    await liftContactSuppression(t.context, actor, rows[0]?.id ?? '', 'lost');
    expect(await inviteOne(t.context, actor, wish(email), null)).toMatchObject({
      value: { state: 'queued' },
    });
    expect((await endingOf(id)).isLetGo).toBe(false);
  });

  test('a courteous letter is proposed for each way of losing somebody, in their language', async () => {
    const { farewells } = await endingOf(await world.openCase());
    expect(farewells?.locale).toBe('fr');
    expect(Object.keys(farewells?.texts ?? {})).toEqual(['lost-aggressive', 'lost-refuses', 'lost-silent']);
  });

  test('a last letter leaves with the closing, and not when the customer has just written', async () => {
    const id = await world.openCase();
    const { farewells, lastMessageId } = await endingOf(id);
    const letter = farewells?.texts['lost-refuses'];
    const farewell = { subject: letter?.subject ?? '', text: letter?.body ?? '' };
    const lost = { outcome: 'lost-refuses' as const, causeId, told: 'Pourquoi nous ne pouvons pas.' };
    await sendMessage(t.context, actor, id, { subject: 'Votre avis', text: 'Bonjour', lastMessageId });
    // A colleague wrote since the letter was read: the case is not closed over it.
    expect(await close(id, { ...lost, farewell: { ...farewell, lastMessageId } })).toMatchObject({
      problem: { code: 'conflict' },
    });
    expect(await endingOf(id)).toMatchObject({ status: 'open', isLetGo: false });
    const last = (await endingOf(id)).lastMessageId;
    expect(await close(id, { ...lost, farewell: { ...farewell, lastMessageId: last } })).toMatchObject({
      ok: true,
    });
    const { rows } = await t.context.pool.query(
      `SELECT subject FROM mails WHERE org_id = $1 AND about_id = $2 AND kind = 'case-message' ORDER BY id`,
      [actor.orgId, id],
    );
    expect(rows).toEqual([{ subject: 'Votre avis' }, { subject: letter?.subject }]);
  });

  test('nobody closes another team’s case, or another organization’s', async () => {
    const id = await world.openCase({ team: 'nord' });
    const other = await makeCaseWorld(t.context);
    const agent: Actor = { ...actor, id: null, scopes: ['read', 'work'], teams: ['sud'] };
    for (const stranger of [other.owner, agent]) {
      expect(await endCase(t.context, stranger, id)).toMatchObject({ problem: { code: 'not-found' } });
      expect(await getEnding(t.context, stranger, id)).toMatchObject({ problem: { code: 'not-found' } });
    }
    const reader: Actor = { ...actor, scopes: ['read'] };
    expect(await endCase(t.context, reader, id)).toMatchObject({ problem: { code: 'forbidden' } });
  });
});
