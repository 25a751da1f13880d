import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey } from '../features/organizations/create-api-key.ts';
import { findOrganizationBySlug } from '../features/organizations/find-organization.ts';
import { systemActor } from '../platform/actor.ts';
import { useTestContext } from '../platform/testing/test-context.ts';
import { createApi } from './api.ts';
import { CATALOGUES } from './catalogues.ts';
import { setUpOrganization } from './set-up-organization.ts';

const world = useTestContext(CATALOGUES);
let api: FastifyInstance;
let authorization: string;
const FORMULA = '=HYPERLINK("https://evil.example";"cliquez")';

const get = (url: string, headers: Record<string, string> = {}) =>
  api.inject({ method: 'GET', url, headers: { authorization, ...headers } });

beforeAll(async () => {
  const { context } = world;
  api = await createApi(context);
  const made = await setUpOrganization(context, {
    organization: 'Export',
    name: 'Ada',
    email: 'ada@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const organization = await findOrganizationBySlug(context.db, made.value.slug);
  if (organization === null) throw new Error('no organization');
  const key = await createApiKey(context, systemActor(organization.orgId), { name: 'export' });
  if (!key.ok) throw new Error(key.problem.message);
  authorization = `Bearer ${key.value.key}`;
  for (let i = 0; i < 620; i += 1) {
    const answer = await api.inject({
      method: 'POST',
      url: '/api/v1/responses',
      headers: { authorization },
      payload: {
        survey: 'nps',
        score: i % 11,
        comment: i === 0 ? FORMULA : `ligne ${i}\n« suite » ; "fin"`,
        properties: { store: i % 2 === 0 ? 'Lille' : 'Lyon' },
        answeredAt: new Date(Date.parse('2026-01-15T22:30:00Z') + i * 60_000).toISOString(),
        ...(i < 3 && { contact: { email: `c${i}@exemple.fr`, name: '+33 1' } }),
      },
    });
    expect(answer.statusCode).toBe(201);
  }
}, 120_000);

afterAll(() => api.close());

/** The records of a CSV as somebody who opens it reads them. */
function records(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|$)`, 'gy');
  let row: string[] = [];
  for (
    let match = cell.exec(text);
    match !== null && cell.lastIndex <= text.length;
    match = cell.exec(text)
  ) {
    const [all, raw = '', end] = match;
    if (all === '') break;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== delimiter) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('an exported list', () => {
  test('holds every line of the list, past its pages, in the reader’s language, on the organization’s clock', async () => {
    const answer = await get('/api/v1/responses/export?locale=fr');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="responses.csv"');
    const text = answer.body.replace(/^\uFEFF/, '');
    const [head, ...lines] = records(text, ';');
    expect(head?.slice(0, 4)).toEqual(['Répondu le', 'Note', 'Catégorie', 'Commentaire']);
    expect(lines).toHaveLength(620);
    expect(lines.at(-1)?.slice(0, 3)).toEqual(['2026-01-15 23:30', '0', 'détracteur']);
    expect(lines.at(-2)?.[3]).toBe('ligne 1\n« suite » ; "fin"');
  });

  test('turns no text into a formula', async () => {
    const { body } = await get('/api/v1/responses/export?locale=en&from=2026-01-15&to=2026-01-15');
    const lines = records(body.replace(/^\uFEFF/, ''), ',');
    expect(lines.at(-1)?.[3]).toBe(`'${FORMULA}`);
    const names = records((await get('/api/v1/contacts/export?locale=en')).body.replace(/^\uFEFF/, ''), ',');
    expect(names.slice(1).map((line) => line[0])).toEqual(["'+33 1", "'+33 1", "'+33 1"]);
  });

  test('keeps the filters of the list', async () => {
    const { body } = await get('/api/v1/responses/export?filter%5Bstore%5D=Lyon&band=detractor&locale=en');
    const lines = records(body.replace(/^\uFEFF/, ''), ',').slice(1);
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM responses WHERE score <= 6 AND properties ->> 'store' = 'Lyon'`.execute(
      world.context.db,
    );
    expect(lines).toHaveLength(rows[0]?.n ?? -1);
    expect(lines.length).toBeGreaterThan(100);
  });

  test('is a workbook whose numbers are numbers and whose text is text', async () => {
    const answer = await get('/api/v1/responses/export?format=xlsx&locale=en');
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const files = unzipSync(answer.rawPayload);
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    const strings = new TextDecoder().decode(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row /g)).toHaveLength(621);
    expect(sheet).not.toContain('<f>');
    expect(`${sheet}${strings}`).toContain('=HYPERLINK("https://evil.example');
  });

  test('is written down', async () => {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM audit_log WHERE action = 'list.exported' AND subject_type = 'responses'`.execute(
      world.context.db,
    );
    expect(rows[0]?.n).toBe(4);
  });
});

test('exported figures are those of the screen: rounded alike, hidden alike', async () => {
  const { body } = await get('/api/v1/scores/export?survey=nps&by=store&locale=en');
  const [, whole, ...groups] = records(body.replace(/^\uFEFF/, ''), ',');
  const scores = (await get('/api/v1/scores?survey=nps&by=store')).json();
  expect(whole?.slice(0, 3)).toEqual(['All', 'NPS', '620']);
  expect(Number(whole?.[3])).toBe(Math.sign(scores.nps) * Math.round(Math.abs(scores.nps)));
  expect(groups.map((line) => line[0])).toEqual(scores.groups.map((group: { value: string }) => group.value));
  const few = await get(
    '/api/v1/scores/export?survey=nps&from=2026-01-15&to=2026-01-15&filter%5Bstore%5D=Lille&locale=en',
  );
  const [, line] = records(few.body.replace(/^\uFEFF/, ''), ',');
  expect(Number(line?.[2])).toBeGreaterThan(0);
});

test('an exported list of the guests of an offer turns neither its title nor a name into a formula', async () => {
  const post = (url: string, payload: object) =>
    api.inject({ method: 'POST', url: `/api/v1${url}`, headers: { authorization }, payload });
  const contact = { email: 'promoter@exemple.fr', name: '@SUM(1)' };
  expect((await post('/responses', { survey: 'nps', score: 10, contact })).statusCode).toBe(201);
  const words = { fr: { title: FORMULA, text: 'x' } };
  const wish = { kind: 'benefit', words, places: null, validUntil: '2050-01-15' };
  const offer = (await post('/offers', wish)).json() as { id: string };
  const found = (await get(`/api/v1/offers/${offer.id}/candidates`)).json();
  const contactIds = found.items.map((one: { contact: { id: string } }) => one.contact.id);
  expect(contactIds).toHaveLength(1);
  await post(`/offers/${offer.id}/invitations`, { contactIds });
  const { body } = await get(`/api/v1/offer-guests/export?locale=en&offer=${offer.id}`);
  const [head, line] = records(body.replace(/^\uFEFF/, ''), ',');
  expect(head?.slice(0, 3)).toEqual(['Offer', 'Kind', 'Name']);
  expect(line?.slice(0, 5)).toEqual([
    `'${FORMULA}`,
    'Benefit',
    "'@SUM(1)",
    'promoter@exemple.fr',
    'No answer yet',
  ]);
});
