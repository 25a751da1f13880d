import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import type { World } from '../../distribution/testing/world.ts';
import { catalogues, makeAnswerWorld, makeInvited, servePages } from '../testing/answer-world.ts';
import { answersOf, factsOf, rollupsOf } from '../testing/answers.ts';
import { chosenOf, nonceOf, TAP, Visitor } from '../testing/visitor.ts';

const HOUR_MS = 3_600_000;

describe('sending an answer', () => {
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

  const expectFiguresToHold = async () => {
    const { kept, recounted } = await rollupsOf(own.context, world.orgId);
    expect(kept).toEqual(recounted);
  };

  test('the score alone counts; its reason is asked after, and joins it', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    const reason = await person.answer(`/s/${invited.token}`, { score: 3, ...TAP });
    expect(reason.url).toMatch(/\/reason\?/);
    expect(chosenOf(reason)).toBe(3);
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 3, state: 'counted', comment: null },
    ]);
    const thanks = await person.send(reason, { score: 3, comment: 'livré en retard', ...TAP });
    expect(thanks.text).toContain('livré en retard');
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 3, state: 'counted', comment: 'livré en retard' },
    ]);
    expect(await factsOf(context, invited.id)).toEqual(['response.counted']);
    await expectFiguresToHold();
  });

  test('nothing chosen is asked again, kindly, and counts nothing', async () => {
    const invited = await makeInvited(own.context, world);
    const page = await person.answer(`/s/${invited.token}`, { ...TAP });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Choisissez une note de 0 à 10');
    expect(page.text).toContain('role="alert"');
    expect(await answersOf(own.context, invited.id)).toEqual([]);
    const next = await person.send(page, { score: 0, ...TAP });
    expect(next.url).toMatch(/\/reason\?/);
    expect(await answersOf(own.context, invited.id)).toMatchObject([{ score: 0, state: 'counted' }]);
  });

  test('one form sent twice is one answer; something else under it is asked once more', async () => {
    const invited = await makeInvited(own.context, world);
    const page = await person.open(`/s/${invited.token}?score=8`);
    const sent = { score: 8, comment: 'bien', ...TAP };
    const first = await person.send(page, sent);
    const second = await person.send(page, sent);
    expect(second.url).toBe(first.url);
    const third = await person.send(page, { ...sent, score: 2 });
    expect(third.status).toBe(409);
    expect(chosenOf(third)).toBe(2);
    expect(third.text).toContain('bien</textarea>');
    expect(await answersOf(own.context, invited.id)).toMatchObject([{ score: 8, state: 'counted' }]);
    await person.send(third, { ...sent, score: 2 });
    expect(await answersOf(own.context, invited.id)).toMatchObject([
      { score: 8, state: 'replaced' },
      { score: 2, state: 'counted' },
    ]);
  });

  test.each(['', 'x', 'A'.repeat(46)])('a nonce that we did not give counts nothing: "%s"', async (nonce) => {
    const invited = await makeInvited(own.context, world);
    const page = await person.answer(`/s/${invited.token}`, { score: 9, nonce, ...TAP });
    expect(page.status).toBe(409);
    expect(chosenOf(page)).toBe(9);
    expect(await answersOf(own.context, invited.id)).toEqual([]);
  });

  test('the nonce of somebody else’s form counts nothing', async () => {
    const [one, other] = [await makeInvited(own.context, world), await makeInvited(own.context, world)];
    const nonce = nonceOf(await person.open(`/s/${other.token}`));
    const page = await person.answer(`/s/${one.token}`, { score: 9, nonce, ...TAP });
    expect(page.status).toBe(409);
    expect(await answersOf(own.context, one.id)).toEqual([]);
  });

  test('twenty devices at once: one answer counts, and the figures agree', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    const pages = await Promise.all(
      Array.from({ length: 20 }, () => new Visitor(server.url).open(`/s/${invited.token}`)),
    );
    const scores = pages.map((_page, i) => i % 11);
    const ends = await Promise.all(
      pages.map((page, i) => person.send(page, { score: scores[i] ?? 0, ...TAP })),
    );
    expect(ends.every(({ status }) => status === 200)).toBe(true);
    const answers = await answersOf(context, invited.id);
    expect(answers.filter(({ state }) => state === 'counted')).toHaveLength(1);
    expect(answers.every(({ state }) => state === 'counted' || state === 'replaced')).toBe(true);
    const facts = await factsOf(context, invited.id);
    const told = (topic: string) => facts.filter((fact) => fact === topic).length;
    expect(told('response.counted') - told('response.uncounted')).toBe(1);
    await expectFiguresToHold();
  });

  test('one form sent twenty times at once is one answer', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world);
    const page = await person.open(`/s/${invited.token}`);
    await Promise.all(Array.from({ length: 20 }, () => person.send(page, { score: 7, ...TAP })));
    expect(await answersOf(context, invited.id)).toMatchObject([{ score: 7, state: 'counted' }]);
    expect(await factsOf(context, invited.id)).toEqual(['response.counted']);
    await expectFiguresToHold();
  });

  test('a changed mind replaces within the window, on the first day, with its history', async () => {
    const { context, clock } = own;
    const invited = await makeInvited(context, world, { properties: { store: 'Lille' } });
    await person.answer(`/s/${invited.token}?score=9`, { score: 9, comment: 'bien', ...TAP });
    const [first] = await answersOf(context, invited.id);
    clock.advance(50 * HOUR_MS);
    const page = await person.open(`/s/${invited.token}`);
    expect(chosenOf(page)).toBe(9);
    await person.send(page, { score: 2, comment: 'finalement non', ...TAP });
    expect(await answersOf(context, invited.id)).toMatchObject([
      { score: 9, comment: 'bien', state: 'replaced', day: first?.day },
      {
        score: 2,
        comment: 'finalement non',
        state: 'counted',
        day: first?.day,
        answeredAt: first?.answeredAt,
        dimensions: first?.dimensions,
      },
    ]);
    expect(await factsOf(context, invited.id)).toEqual([
      'response.counted',
      'response.uncounted',
      'response.counted',
    ]);
    await expectFiguresToHold();
  });

  test('a reason can be taken away again', async () => {
    const invited = await makeInvited(own.context, world);
    await person.answer(`/s/${invited.token}?score=5`, { score: 5, comment: 'un nom', ...TAP });
    const thanks = await person.answer(`/s/${invited.token}/reason`, { score: 5, comment: ' ', ...TAP });
    expect(thanks.text).not.toContain('un nom');
    expect(await answersOf(own.context, invited.id)).toMatchObject([
      { comment: 'un nom', state: 'replaced' },
      { score: 5, comment: null, state: 'counted' },
    ]);
  });

  test('after the window the answer stands, and the page says so', async () => {
    const { context, clock } = own;
    const invited = await makeInvited(context, world);
    const open = await person.open(`/s/${invited.token}?score=9`);
    await person.send(open, { score: 9, comment: 'bien', ...TAP });
    const late = await person.open(`/s/${invited.token}/reason`);
    clock.advance(72 * HOUR_MS);
    const page = await person.send(late, { score: 1, comment: 'bien', ...TAP });
    expect(page.text).toContain('déjà enregistrée');
    expect(page.text).toContain('9 sur 10');
    expect(page.text).not.toContain('<form');
    expect((await person.open(`/s/${invited.token}?score=1`)).text).toContain('9 sur 10');
    expect(await answersOf(context, invited.id)).toMatchObject([{ score: 9, state: 'counted' }]);
  });

  test('what is known of the person and of the occasion splits the figures', async () => {
    const { context } = own;
    const invited = await makeInvited(context, world, {
      contactProperties: { plan: 'annuel', store: 'Paris' },
      properties: { store: 'Tours' },
    });
    await person.answer(`/s/${invited.token}`, { score: 10, ...TAP });
    const [answer] = await answersOf(context, invited.id);
    expect(answer?.dimensions).toEqual({ channel: 'email', plan: 'annuel', store: 'Tours' });
    await expectFiguresToHold();
  });

  test('a script in a reason is text, on every page', async () => {
    const invited = await makeInvited(own.context, world);
    const hostile = '</textarea><script>alert(1)</script>" onfocus="x';
    const thanks = await person.answer(`/s/${invited.token}?score=5`, { score: 5, comment: hostile, ...TAP });
    const reason = await person.open(`/s/${invited.token}/reason`);
    for (const page of [thanks, reason]) {
      expect(page.text).not.toContain('<script>alert');
      expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
    expect(await answersOf(own.context, invited.id)).toMatchObject([{ comment: hostile }]);
  });

  test.each(['x', 'é', '漢'])(
    'a reason of fifty thousand %s comes back whole, with a kind word',
    async (letter) => {
      const invited = await makeInvited(own.context, world);
      const comment = letter.repeat(50_000);
      const page = await person.answer(`/s/${invited.token}?score=5`, { score: 5, comment, ...TAP });
      expect(page.status).toBe(422);
      expect(page.text).toContain('20\u00a0000 caractères');
      expect(page.text).toContain(`${comment}</textarea>`);
      expect(chosenOf(page)).toBe(5);
      expect(await answersOf(own.context, invited.id)).toMatchObject([
        { state: 'provisional', comment: null },
      ]);
    },
  );

  test('the page speaks the language that was chosen, to the end', async () => {
    const invited = await makeInvited(own.context, world);
    const page = await person.open(`/s/${invited.token}?score=7&lang=en`);
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('how likely');
    const thanks = await person.send(page, { score: 7, comment: 'fine', ...TAP });
    expect(thanks.text).toContain('<html lang="en">');
    expect(thanks.text).toContain('7 out of 10');
  });
});
