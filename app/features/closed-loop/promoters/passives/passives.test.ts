import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../../platform/ids.ts';
import { useTestContext } from '../../../../platform/testing/test-context.ts';
import { changeTask } from '../../tasks/change-task.ts';
import { askPageRoutes } from '../public-routes.ts';
import { summarizeVoices } from '../summarize-voices.ts';
import { makeVoiceWorld, serveLines, VOICE_TEXTS, type VoiceWorld } from '../testing/voice-world.ts';
import { type Passive, passivesQuerySchema } from './contract.ts';
import { listPassives } from './list-passives.ts';
import { makeTask } from './make-task.ts';

const DAY_MS = 86_400_000;
const world = useTestContext(VOICE_TEXTS);
let server: FastifyInstance;
let voices: VoiceWorld;

beforeAll(async () => {
  server = await serveLines(world.context, [
    ['GET', '/v/:token', askPageRoutes.open],
    ['POST', '/v/:token', askPageRoutes.submit],
  ]);
});
afterAll(() => server.close());
beforeEach(async () => {
  voices = await makeVoiceWorld(world.context);
});

async function list(
  show: 'at-risk' | 'gained' | 'lost' = 'at-risk',
  actor = voices.owner,
): Promise<Passive[]> {
  const outcome = await listPassives(world.context, actor, passivesQuerySchema.parse({ show }));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
}

async function task(contactId: string, more: object = {}) {
  const made = await makeTask(world.context, voices.owner, { contactId, ...more });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

describe('passives', () => {
  test('each has an owner, from the first moment', async () => {
    await voices.answer(7, { comment: 'Un suivi de livraison' });
    await voices.answer(8);
    await voices.answer(9);
    const people = await list();
    expect(people.map(({ passive, idea }) => [passive.score, idea])).toEqual([
      [8, null],
      [7, 'Un suivi de livraison'],
    ]);
    expect(people.map(({ owner }) => owner?.id)).toEqual([voices.owner.id, voices.owner.id]);
  });

  test('one gesture makes a task of the idea; won at the next score, with what was done', async () => {
    const person = await voices.answer(7, { comment: 'Un  suivi\nde livraison' });
    const made = await task(person.contactId);
    expect(made).toMatchObject({
      title: 'Un suivi de livraison',
      owner: { id: voices.owner.id },
      dueOn: new Date(world.clock.now().getTime() + 14 * DAY_MS).toISOString().slice(0, 10),
      state: 'open',
    });
    const done = await changeTask(world.context, voices.owner, made.id, { state: 'done' });
    expect(done).toMatchObject({ ok: true, value: { state: 'done' } });
    world.clock.advance(30 * DAY_MS);
    await voices.answer(9, { email: person.email });
    expect(await list()).toEqual([]);
    const [gained] = await list('gained');
    expect(gained).toMatchObject({
      contact: { id: person.contactId },
      passive: { score: 7 },
      now: { score: 9 },
      idea: 'Un  suivi\nde livraison',
      tasks: [{ title: 'Un suivi de livraison', state: 'done' }],
    });
    const summary = await summarizeVoices(world.context, voices.owner);
    expect(summary).toMatchObject({ ok: true, value: { passives: { atRisk: 0, gained: 1, openTasks: 0 } } });
  });

  test('who went down is shown as lost; only the score right before counts', async () => {
    const down = await voices.answer(8);
    const long = await voices.answer(7);
    world.clock.advance(DAY_MS);
    await voices.answer(3, { email: down.email });
    await voices.answer(4, { email: long.email });
    world.clock.advance(DAY_MS);
    await voices.answer(10, { email: long.email });
    expect((await list('lost')).map(({ contact }) => contact.id)).toEqual([down.contactId]);
    expect(await list('gained')).toEqual([]);
  });

  test('the question is asked by mail, and its answer becomes the idea', async () => {
    const person = await voices.answer(8);
    const promoter = await voices.answer(9);
    const asked = await voices.ask('follow-up', person.contactId, promoter.contactId);
    expect(asked.skipped).toEqual([{ contactId: promoter.contactId, reason: 'not-passive' }]);
    const { path, subject } = await voices.mailTo(person.email);
    expect(subject).toBe('Qu’est-ce qui vous aurait fait mettre 9 ou 10\u00a0?');
    expect((await server.inject({ url: path })).body).toContain('<textarea');
    const post = (payload: string) =>
      server.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      });
    expect((await post('reply=')).statusCode).toBe(422);
    expect((await post(`reply=${'x'.repeat(2_001)}`)).statusCode).toBe(422);
    expect((await post('reply=Un+%3Cb%3Enum%C3%A9ro%3C%2Fb%3E')).statusCode).toBe(303);
    expect((await server.inject({ url: path })).body).toContain('Un &lt;b&gt;numéro&lt;/b&gt;');
    expect((await list())[0]?.idea).toBe('Un <b>numéro</b>');
    expect(await task(person.contactId)).toMatchObject({ title: 'Un <b>numéro</b>' });
  });

  test('a task needs words, a member and a customer of one’s own', async () => {
    const person = await voices.answer(8);
    const wordless = await makeTask(world.context, voices.owner, { contactId: person.contactId });
    expect(wordless).toMatchObject({ problem: { fields: { title: 'promoters:problems.task-title' } } });
    const wish = { contactId: person.contactId, title: 'Appeler' };
    const stranger = await makeTask(world.context, voices.owner, { ...wish, ownerId: newId() });
    expect(stranger).toMatchObject({ problem: { fields: { ownerId: 'tasks:problems.no-member' } } });
    const others = await makeVoiceWorld(world.context);
    expect(await makeTask(world.context, others.owner, wish)).toMatchObject({
      problem: { fields: { contactId: 'promoters:problems.no-passive' } },
    });
    const { id } = await task(person.contactId, { title: 'Appeler' });
    const theirs = await changeTask(world.context, others.owner, id, { state: 'done' });
    expect(theirs).toMatchObject({ problem: { code: 'not-found' } });
    const colleague = { ...voices.owner, id: newId(), scopes: ['read', 'work'] as const, teams: ['lyon'] };
    const walled = await changeTask(world.context, colleague, id, { state: 'done' });
    expect(walled).toMatchObject({ problem: { code: 'not-found' } });
    expect(await list('at-risk', colleague)).toEqual([]);
  });
});
