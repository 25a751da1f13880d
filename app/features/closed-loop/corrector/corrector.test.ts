import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../../platform/context.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import organizationsFr from '../../organizations/messages/fr.json' with { type: 'json' };
import clocksFr from '../clocks/messages/fr.json' with { type: 'json' };
import closedLoopFr from '../messages/fr.json' with { type: 'json' };
import { LoopWorld, valueOf } from '../testing/loop-world.ts';
import { addWordSchema, correctTextSchema } from './contract.ts';
import { correctText } from './correct-text.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { addWord, listWords, removeWord } from './words/change-words.ts';

const used = useTestContext({
  corrector: { fr, en },
  organizations: { fr: organizationsFr, en: organizationsFr },
  clocks: { fr: clocksFr, en: clocksFr },
  'closed-loop': { fr: closedLoopFr, en: closedLoopFr },
});
let world: LoopWorld;

beforeEach(async () => {
  world = await LoopWorld.create(used.context);
}, 60_000);

const correct = async (
  text: string,
  about: object = {},
  context: Context = used.context,
  locale: 'fr' | 'en' = 'fr',
) =>
  valueOf(
    await correctText(
      context,
      world.owner,
      correctTextSchema.parse({ text, language: 'fr', ...about }),
      locale,
    ),
  );

const words = async (text: string, about: object = {}) =>
  (await correct(text, about)).findings.map(({ start, end }) => text.slice(start, end));

describe('a text', () => {
  test('is corrected and explained in the reader’s language', async () => {
    const { findings, tone, service } = await correct('Votre commande a été livrer hier.');
    expect(findings).toEqual([
      {
        start: 21,
        end: 27,
        kind: 'agreement',
        message:
          'Participe passé après «\u00a0être\u00a0» ou «\u00a0été\u00a0». Il s’accorde avec «\u00a0commande\u00a0», féminin.',
        proposals: ['livrée'],
      },
    ]);
    expect({ tone, service }).toEqual({ tone: 'calm', service: null });
    const english = await correct('Votre commande a été livrer hier.', {}, used.context, 'en');
    expect(english.findings[0]?.message).toContain('It agrees with “commande”, feminine.');
  });

  test('may name the customer, the people and the words of the organization', async () => {
    const text = 'bonjour zorkwell, merci à tchoukov pour le flexomat.';
    expect(await words(text)).toEqual(['zorkwell', 'tchoukov', 'flexomat']);
    const caseId = await world.openCase({ name: 'Ada Zorkwell' });
    await world.hire('Igor Tchoukov', 'agent');
    const added = valueOf(
      await addWord(used.context, world.owner, addWordSchema.parse({ word: ' Flexomat ' })),
    );
    expect(await words(text, { context: { caseId } })).toEqual([]);
    valueOf(await removeWord(used.context, world.owner, added.id));
    expect(await words(text, { context: { caseId } })).toEqual(['flexomat']);
  });

  test('that answers an unhappy customer must say so; a note need not', async () => {
    const caseId = await world.openCase();
    const text = 'Le colis partira mardi de notre entrepôt et arrivera mercredi dans la matinée à Lyon.';
    expect((await correct(text, { context: { caseId, isReply: true } })).findings).toHaveLength(1);
    expect((await correct(text, { context: { caseId } })).findings).toEqual([]);
  });

  test('about another organization’s case is refused', async () => {
    const caseId = await world.openCase();
    const other = await LoopWorld.create(used.context);
    const input = correctTextSchema.parse({ text: 'x', language: 'fr', context: { caseId } });
    const outcome = await correctText(used.context, other.owner, input, 'fr');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  test('is bounded, and whoever only reads may not have one corrected', async () => {
    expect(correctTextSchema.safeParse({ text: 'x'.repeat(10_001), language: 'fr' }).success).toBe(false);
    expect(correctTextSchema.safeParse({ text: 'x', language: 'de' }).success).toBe(false);
    const analyst = await world.hire('Ana Lyste', 'analyst');
    const refused = await correctText(used.context, analyst, { text: 'x', language: 'fr' }, 'fr');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  test('full of words that nobody knows is answered all the same', async () => {
    const unknown = Array.from(
      { length: 900 },
      (_, index) => `zq${index.toString(26).replaceAll(/\d/g, 'w')}xk`,
    );
    const { findings } = await correct(unknown.join(' '));
    expect(findings.length).toBeGreaterThan(100);
  });

  test('leaves no trace', async () => {
    const secret = 'Vos apels au sujet de Kryzantem';
    await correct(secret);
    const { rows } = await sql<{ line: string }>`
      SELECT query_to_xml('SELECT * FROM audit_log', true, false, '')::text
        || query_to_xml('SELECT * FROM outbox', true, false, '')::text AS line`.execute(used.context.db);
    expect(rows[0]?.line).not.toContain('Kryzantem');
  });
});

describe('the words of an organization', () => {
  test('are listed by name, once each, and are its own', async () => {
    for (const word of ['zébulon', 'Écrou-12', 'ZÉBULON']) {
      valueOf(await addWord(used.context, world.owner, addWordSchema.parse({ word })));
    }
    const { items } = valueOf(await listWords(used.context, world.owner));
    expect(items.map(({ word }) => word)).toEqual(['Écrou-12', 'zébulon']);
    const other = await LoopWorld.create(used.context);
    expect(valueOf(await listWords(used.context, other.owner)).items).toEqual([]);
    const removed = await removeWord(used.context, other.owner, items[0]?.id ?? '');
    expect(removed).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  test('are single words, added by who works with customers, removed by who manages', async () => {
    expect(addWordSchema.safeParse({ word: 'deux mots' }).success).toBe(false);
    expect(addWordSchema.safeParse({ word: '<b>' }).success).toBe(false);
    const agent = await world.hire('Aline', 'agent');
    const { id } = valueOf(await addWord(used.context, agent, { word: 'boulonix' }));
    expect(await removeWord(used.context, agent, id)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
    const analyst = await world.hire('Ana', 'analyst');
    expect(await addWord(used.context, analyst, { word: 'x2' })).toMatchObject({ ok: false });
  });
});

describe('a LanguageTool server', () => {
  let answer: (text: string) => { status: number; body: unknown };
  let asked: string[] = [];
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const text = new URLSearchParams(body).get('text') ?? '';
        asked.push(text);
        const { status, body: json } = answer(text);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    asked = [];
  });
  const withTool = (address: string): Context => ({
    ...used.context,
    config: { ...used.context.config, languageToolUrl: address },
  });
  const match = (offset: number, length: number, value: string) => ({
    offset,
    length,
    message: `theirs: ${value}`,
    replacements: [{ value }],
    rule: { issueType: 'grammar' },
  });

  test('adds what we did not say, and never over ours', async () => {
    const text = 'Vos apels sont notés ici.';
    answer = () => ({
      status: 200,
      body: { matches: [match(0, 9, 'X'), match(10, 4, 'furent'), match(12, 8, 'Y')] },
    });
    const { findings, service } = await correct(text, {}, withTool(url));
    expect(findings.map(({ start, proposals }) => [start, proposals[0]])).toEqual([
      [4, 'appels'],
      [10, 'furent'],
    ]);
    expect(service).toEqual({ host: new URL(url).host, isAway: false });
    expect(asked).toEqual([text]);
  });

  test.each([
    ['refuses', () => ({ status: 500, body: {} })],
    ['answers nonsense', () => ({ status: 200, body: { matches: 'none' } })],
    ['points outside of the text', () => ({ status: 200, body: { matches: [match(900, 4, 'x')] } })],
  ])('that %s leaves ours alone', async (_, nonsense) => {
    answer = nonsense;
    const { findings } = await correct('Vos apels.', {}, withTool(url));
    expect(findings.map(({ proposals }) => proposals[0])).toEqual(['appels']);
  });

  test('that is away is said to be so', async () => {
    const { findings, service } = await correct('Vos apels.', {}, withTool('http://127.0.0.1:9'));
    expect(findings).toHaveLength(1);
    expect(service).toEqual({ host: '127.0.0.1:9', isAway: true });
  });

  test('is asked nothing when its address is not set', async () => {
    await correct('Vos apels.');
    expect(asked).toEqual([]);
  });
});
