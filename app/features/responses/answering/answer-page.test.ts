import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { Secrets } from '../../../platform/secrets.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { makeLinkToken } from '../../distribution/link-token.ts';
import type { World } from '../../distribution/testing/world.ts';
import { catalogues, makeAnswerWorld, makeInvited, servePages } from '../testing/answer-world.ts';
import { type Page, TAP, Visitor } from '../testing/visitor.ts';

/** Page, style and script together, uncompressed. */
const PAGE_BYTES = 15_000;

describe('the survey page', () => {
  const own = useTestContext(catalogues);
  let world: World;
  let server: Awaited<ReturnType<typeof servePages>>;
  let visitor: Visitor;

  beforeAll(async () => {
    world = await makeAnswerWorld(own.context);
    server = await servePages(own.context);
    visitor = new Visitor(server.url);
  });
  afterAll(() => server.close());

  const pagesOf = async (token: string): Promise<Page[]> => {
    const question = await visitor.open(`/s/${token}`);
    const tapped = await visitor.open(`/s/${token}?score=8`);
    const reason = await visitor.send(question, { score: 8, ...TAP });
    const thanks = await visitor.send(reason, { score: 8, comment: 'bon accueil', ...TAP });
    return [question, tapped, reason, thanks];
  };

  test('every page is whole within 15,000 bytes and asks for nothing else', async () => {
    const { token } = await makeInvited(own.context, world);
    for (const page of await pagesOf(token)) {
      expect(Buffer.byteLength(page.text)).toBeLessThanOrEqual(PAGE_BYTES);
      expect(page.text).not.toMatch(/<(?:link rel="stylesheet"|script src|img|iframe)/);
      expect(page.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('no page tells what a score is worth', async () => {
    const { token } = await makeInvited(own.context, world);
    for (const page of await pagesOf(token)) {
      expect(page.text).not.toMatch(/d[ée]tracteur|detractor|passif|passive|promoteur|promoter/i);
      expect(page.text).not.toMatch(/0A6F6A|45B5A9|958B7B|7F7668/i);
    }
  });

  test('eleven buttons in order, each with its label, the ends described, the first button the answer’s', async () => {
    const { token } = await makeInvited(own.context, world);
    const { text } = await visitor.open(`/s/${token}`);
    const values = [...text.matchAll(/<input type="radio" name="score" id="score-(\d+)" value="(\d+)"/g)];
    expect(values.map(([, id, value]) => [id, value])).toEqual(
      Array.from({ length: 11 }, (_, score) => [String(score), String(score)]),
    );
    for (const [, id] of values) expect(text).toContain(`<label for="score-${id}">`);
    expect(text).toMatch(/<fieldset aria-describedby="low high">\s*<legend><h1>Sur une échelle de 0 à 10/);
    expect(text).toContain('<p id="low">0\u00a0: Pas du tout probable</p>');
    expect(text).toContain('<p id="high">10\u00a0: Extrêmement probable</p>');
    expect(text).not.toContain(' checked');
    expect(/<button[^>]*>([^<]+)/.exec(text)?.[1]).toBe('Continuer');
  });

  test('a link that leads nowhere says the same to all, and nothing of anybody', async () => {
    const { context, clock } = own;
    const now = clock.now();
    const known = await makeInvited(context, world);
    const archived = await makeInvited(context, world);
    const survey = newId();
    await sql`
      INSERT INTO surveys SELECT (jsonb_populate_record(s, jsonb_build_object(
        'id', ${survey}::text, 'slug', 'archived', 'archived_at', ${now.toISOString()}::text))).*
      FROM surveys s WHERE id = ${world.surveys.relation}`.execute(context.db);
    await sql`UPDATE invitations SET survey_id = ${survey} WHERE id = ${archived.id}`.execute(context.db);
    const elsewhere = new Secrets(Buffer.alloc(32, 9));
    const tokens = [
      makeLinkToken(elsewhere, world.orgId, known.id),
      makeLinkToken(context.secrets, world.orgId, newId()),
      makeLinkToken(context.secrets, newId() as typeof world.orgId, known.id),
      known.token.slice(0, -1) + (known.token.endsWith('A') ? 'B' : 'A'),
      known.token.slice(0, 20),
      'x',
      archived.token,
      (await makeInvited(context, world, { expiresAt: now })).token,
      (await makeInvited(context, world, { state: 'cancelled' })).token,
      (await makeInvited(context, world, { state: 'skipped' })).token,
      (await makeInvited(context, world, { state: 'failed' })).token,
    ];
    const pages = [];
    for (const token of tokens) {
      pages.push(await visitor.open(`/s/${token}?score=3`), await visitor.open(`/s/${token}/thanks`));
      const post = await fetch(`${server.url}/s/${token}`, {
        method: 'POST',
        body: new URLSearchParams({ score: '3', nonce: 'x', ...TAP }),
        headers: { 'accept-language': 'fr' },
      });
      pages.push({ status: post.status, text: await post.text() });
    }
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(pages[0]?.text).not.toContain('Maison Orsel');
  });

  test('the thanks repeat what was sent, say until when, and offer everyone the same', async () => {
    const offers = [];
    for (const score of [0, 8, 10]) {
      const { token } = await makeInvited(own.context, world);
      const page = await visitor.answer(`/s/${token}?score=${score}`, { score, comment: 'voilà', ...TAP });
      expect(page.text).toContain(`${score} sur 10`);
      expect(page.text).toContain('voilà');
      expect(page.text).toContain('18 juin');
      offers.push([...page.text.matchAll(/<a [^>]*>([^<]+)/g)].map(([, words]) => words));
    }
    expect(offers[1]).toEqual(offers[0]);
    expect(offers[2]).toEqual(offers[0]);
  });

  test('a survey in one language offers no other', async () => {
    const french = await makeAnswerWorld(own.context, { locales: ['fr'], formality: 'informal' });
    const { token } = await makeInvited(own.context, french);
    const page = await visitor.open(`/s/${token}?lang=en`);
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).not.toContain('hreflang');
    expect(page.text).toContain('tu recommandes');
    expect(page.text).toContain('ta réponse');
  });
});
