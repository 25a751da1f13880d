import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import type { World } from '../../distribution/testing/world.ts';
import { catalogues, makeAnswerWorld, makeInvited, servePages } from '../testing/answer-world.ts';
import { answersOf, factsOf, rollupsOf } from '../testing/answers.ts';
import { chosenOf, TAP, Visitor } from '../testing/visitor.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

describe('robots and people on one link', () => {
  const own = useTestContext(catalogues);
  let world: World;
  let server: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    world = await makeAnswerWorld(own.context);
    server = await servePages(own.context);
  });
  afterAll(() => server.close());

  /** Opens all links with GET and HEAD, the hidden one too, and sends every form. */
  async function attack(token: string, js: boolean): Promise<void> {
    const robot = new Visitor(server.url);
    for (const score of SCORES) await robot.open(`/s/${token}?score=${score}`, 'HEAD');
    await robot.open(`/s/${token}/more`);
    for (const score of SCORES) {
      const page = await robot.open(`/s/${token}?score=${score}`);
      await robot.send(page, { score, comment: `acheter ${score}`, ...(js && { js: '1' }) });
    }
  }

  test.each([true, false])(
    'a robot counts nothing, a person then counts once (robot runs JavaScript: %s)',
    async (js) => {
      const { context } = own;
      const invited = await makeInvited(context, world);
      await attack(invited.token, js);
      const left = await answersOf(context, invited.id);
      expect(left.map(({ state }) => state)).toEqual(['provisional']);
      expect(left[0]?.reason).toBe(js ? 'no-gesture' : 'trap');
      expect(await factsOf(context, invited.id)).toEqual([]);

      const person = new Visitor(server.url);
      const page = await person.open(`/s/${invited.token}?score=9`);
      expect(page.status).toBe(200);
      expect(page.text).toContain('data-score="9"');
      expect(chosenOf(page)).toBeNull();
      expect(page.text).not.toContain('acheter');
      const thanks = await person.send(page, { score: 9, comment: '', ...TAP });
      expect(thanks.url).toMatch(/\/thanks\?/);
      expect(thanks.text).toContain('9 sur 10');
      expect(thanks.text).not.toContain('acheter');

      // The robot's words are kept, as history.
      expect(await answersOf(context, invited.id)).toMatchObject([
        { score: 10, comment: 'acheter 10', state: 'replaced' },
        { score: 9, comment: null, state: 'counted' },
      ]);
      expect(await factsOf(context, invited.id)).toEqual(['response.counted']);
      const { kept, recounted } = await rollupsOf(context, world.orgId);
      expect(kept).toEqual(recounted);
    },
  );

  test('a person who sends a score alone does not sign a robot’s words', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    await attack(invited.token, true);
    const reason = await new Visitor(server.url).answer(`/s/${invited.token}`, { score: 4, ...TAP });
    expect(reason.url).toMatch(/\/reason\?/);
    expect(reason.text).not.toContain('acheter');
    const counted = (await answersOf(context, invited.id)).filter(({ state }) => state === 'counted');
    expect(counted).toMatchObject([{ score: 4, comment: null }]);
  });

  test('a robot that comes after the person changes nothing and is shown nothing else', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    await new Visitor(server.url).answer(`/s/${invited.token}?score=9`, {
      score: 9,
      comment: 'parfait',
      ...TAP,
    });
    await attack(invited.token, true);
    const answers = await answersOf(context, invited.id);
    expect(answers.filter(({ state }) => state === 'counted')).toMatchObject([
      { score: 9, comment: 'parfait' },
    ]);
    expect(await factsOf(context, invited.id)).toEqual(['response.counted']);
    const page = await new Visitor(server.url).open(`/s/${invited.token}/reason`);
    expect(chosenOf(page)).toBe(9);
    expect(page.text).toContain('parfait');
    expect(page.text).not.toContain('acheter');
  });

  test('opening a score is kept apart, once, with the reason why it does not count', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    const visitor = new Visitor(server.url);
    await visitor.open(`/s/${invited.token}?score=4`);
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 4, state: 'provisional', reason: 'opened' },
    ]);
    await visitor.open(`/s/${invited.token}?score=5`);
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 5, state: 'provisional', reason: 'several-scores' },
    ]);
  });

  test('HEAD leaves no answer at all', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    const page = await new Visitor(server.url).open(`/s/${invited.token}?score=4`, 'HEAD');
    expect(page.status).toBe(200);
    expect(await answersOf(context, invited.id)).toEqual([]);
  });

  test('without JavaScript a plain form counts, but not within ten minutes of a robot', async () => {
    const { context, clock } = own;
    const invited = await makeInvited(context, world);
    const visitor = new Visitor(server.url);
    await visitor.open(`/s/${invited.token}`, 'HEAD');
    const first = await visitor.answer(`/s/${invited.token}?score=6`, { score: 6, comment: 'trop lent' });
    // Nobody is told; the words are not lost.
    expect(first.text).toContain('6 sur 10');
    expect(first.text).toContain('trop lent');
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 6, state: 'provisional', reason: 'head' },
    ]);
    // Opening the link again does not cover what was sent.
    await visitor.open(`/s/${invited.token}?score=8`);
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 6, comment: 'trop lent', reason: 'head' },
    ]);

    clock.advance(10 * 60_000);
    await visitor.answer(`/s/${invited.token}`, { score: 6, comment: 'trop lent' });
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 6, comment: 'trop lent', state: 'counted' },
    ]);
  });

  test.each([
    ['a named scanner', 'Mozilla/5.0 (compatible; BarracudaCentral/1.0)', 60, 'scanner'],
    ['one who is there when the mail is', 'Mozilla/5.0 Firefox/140.0', 0, 'right-after-delivery'],
  ])('without JavaScript %s does not count', async (_who, agent, sentAgo, reason) => {
    const { context } = own;
    const invited = await makeInvited(context, world, { sentAgo });
    await new Visitor(server.url, agent).answer(`/s/${invited.token}`, { score: 2 });
    expect(await answersOf(context, invited.id)).toMatchObject([{ state: 'provisional', reason }]);
    expect(await factsOf(context, invited.id)).toEqual([]);
  });

  test('a mail whose sending is not noted yet can be answered', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world, { state: 'queued' });
    await new Visitor(server.url).answer(`/s/${invited.token}?score=10`, { score: 10, ...TAP });
    expect(await answersOf(context, invited.id)).toMatchObject([{ score: 10, state: 'counted' }]);
  });
});
