import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import type { World } from '../distribution/testing/world.ts';
import { overruleSchema } from './contract.ts';
import { overruleResponse } from './overrule-response.ts';
import {
  catalogues,
  type Invited,
  makeAnswerWorld,
  makeInvited,
  servePages,
} from './testing/answer-world.ts';
import { answersOf, factsOf, rollupsOf } from './testing/answers.ts';
import { TAP, Visitor } from './testing/visitor.ts';

const HOUR_MS = 3_600_000;

describe('a person overrules an answer', () => {
  const own = useTestContext(catalogues);
  let world: World;
  let server: Awaited<ReturnType<typeof servePages>>;
  let person: Visitor;

  beforeAll(async () => {
    world = await makeAnswerWorld(own.context);
    server = await servePages(own.context);
    person = new Visitor(server.url);
  });
  afterAll(() => server.close());

  const decide = (id: string, state: 'counted' | 'excluded', actor: Actor = world.actor) =>
    overruleResponse(own.context, actor, id, { state, reason: 'vérifié au téléphone' });

  const onlyAnswer = async (invited: Invited) => {
    const answers = await answersOf(own.context, invited.id);
    const answer = answers.at(-1);
    if (answer === undefined) throw new Error('no answer');
    return answer;
  };

  const answered = async (score: number): Promise<Invited> => {
    const invited = await makeInvited(own.context, world, { properties: { store: 'Lille' } });
    await person.answer(`/s/${invited.token}?score=${score}`, { score, comment: 'voilà', ...TAP });
    return invited;
  };

  const opened = async (score: number): Promise<Invited> => {
    const invited = await makeInvited(own.context, world, { properties: { store: 'Lille' } });
    await person.open(`/s/${invited.token}?score=${score}`);
    return invited;
  };

  const expectFiguresToHold = async () => {
    const { kept, recounted } = await rollupsOf(own.context, world.orgId);
    expect(kept).toEqual(recounted);
  };

  test('a provisional answer counts from then on: figures, facts and the log say so', async () => {
    const invited = await opened(2);
    const { id } = await onlyAnswer(invited);
    const outcome = await decide(id, 'counted');
    expect(outcome).toMatchObject({ ok: true, value: { state: 'counted', stateReason: null } });
    expect(await factsOf(own.context, invited.id)).toEqual(['response.counted']);
    await expectFiguresToHold();
    const { rows } = await sql`
      SELECT actor_id, action, details FROM audit_log WHERE subject_id = ${id}`.execute(own.context.db);
    expect(rows).toEqual([
      {
        actor_id: world.actor.id,
        action: 'response.overruled',
        details: { from: 'provisional', to: 'counted', reason: 'vérifié au téléphone' },
      },
    ]);
  });

  test('a counted answer is excluded and counted again; each time the figures follow', async () => {
    const invited = await answered(1);
    const { id } = await onlyAnswer(invited);
    const excluded = await decide(id, 'excluded');
    expect(excluded).toMatchObject({
      ok: true,
      value: { state: 'excluded', stateReason: 'by-person', overruled: { reason: 'vérifié au téléphone' } },
    });
    await expectFiguresToHold();
    await decide(id, 'counted');
    await expectFiguresToHold();
    expect(await factsOf(own.context, invited.id)).toEqual([
      'response.counted',
      'response.uncounted',
      'response.counted',
    ]);
  });

  test('the same decision twice is one', async () => {
    const { id } = await onlyAnswer(await answered(1));
    await decide(id, 'excluded');
    await decide(id, 'excluded');
    const { rows } = await sql`
      SELECT 1 FROM audit_log WHERE subject_id = ${id} AND action = 'response.overruled'`.execute(
      own.context.db,
    );
    expect(rows).toHaveLength(1);
    await expectFiguresToHold();
  });

  test('an excluded answer stays so when it is sent again, and gives way to a changed mind', async () => {
    const invited = await answered(1);
    const { id, day } = await onlyAnswer(invited);
    await decide(id, 'excluded');
    await person.answer(`/s/${invited.token}/reason`, { score: 1, comment: 'voilà', ...TAP });
    expect((await answersOf(own.context, invited.id)).map(({ state }) => state)).toEqual(['excluded']);
    own.clock.advance(30 * HOUR_MS);
    await person.answer(`/s/${invited.token}/reason`, { score: 8, comment: 'voilà', ...TAP });
    expect(await answersOf(own.context, invited.id)).toMatchObject([
      { score: 1, state: 'excluded' },
      { score: 8, state: 'counted', day },
    ]);
    expect(await decide(id, 'counted')).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    await expectFiguresToHold();
  });

  test.each(['counted', 'excluded'] as const)(
    'what a machine left never keeps the person out, even once it was %s by hand and is old',
    async (state) => {
      const invited = await opened(0);
      await decide((await onlyAnswer(invited)).id, state);
      own.clock.advance(100 * HOUR_MS);
      await person.answer(`/s/${invited.token}?score=9`, { score: 9, ...TAP });
      const counted = (await answersOf(own.context, invited.id)).filter(
        (answer) => answer.state === 'counted',
      );
      expect(counted).toMatchObject([{ score: 9 }]);
      await expectFiguresToHold();
    },
  );

  test('history is not rewritten', async () => {
    const invited = await answered(3);
    const { id } = await onlyAnswer(invited);
    await person.answer(`/s/${invited.token}/reason`, { score: 4, comment: 'voilà', ...TAP });
    expect(await decide(id, 'excluded')).toMatchObject({
      ok: false,
      problem: { code: 'conflict', message: 'responses:problems.replaced' },
    });
  });

  test('deciding while the person answers: the person’s answer counts, alone', async () => {
    for (let round = 0; round < 20; round += 1) {
      const invited = await opened(2);
      const { id } = await onlyAnswer(invited);
      const page = await person.open(`/s/${invited.token}`);
      const [decision, sent] = await Promise.all([
        decide(id, 'counted'),
        person.send(page, { score: 9, ...TAP }),
      ]);
      expect([decision.ok, sent.status]).toEqual([true, 200]);
      const answers = await answersOf(own.context, invited.id);
      expect(answers.filter(({ state }) => state === 'counted')).toMatchObject([{ score: 9 }]);
    }
    await expectFiguresToHold();
  });

  test('another organization, another survey’s key and a reader are refused', async () => {
    const { id } = await onlyAnswer(await answered(5));
    const elsewhere = await makeAnswerWorld(own.context);
    expect(await decide(id, 'excluded', elsewhere.actor)).toMatchObject({ problem: { code: 'not-found' } });
    const bound: Actor = { ...world.actor, kind: 'api-key', surveyId: world.surveys.delivery };
    expect(await decide(id, 'excluded', bound)).toMatchObject({ problem: { code: 'not-found' } });
    const reader: Actor = { ...world.actor, scopes: ['read'] };
    expect(await decide(id, 'excluded', reader)).toMatchObject({ problem: { code: 'forbidden' } });
    expect(await decide(newId(), 'excluded')).toMatchObject({ problem: { code: 'not-found' } });
  });

  test('a reason is required', () => {
    expect(overruleSchema.safeParse({ state: 'excluded', reason: '  ' }).success).toBe(false);
    expect(overruleSchema.safeParse({ state: 'provisional', reason: 'vérifié' }).success).toBe(false);
  });
});
