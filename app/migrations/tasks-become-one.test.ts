import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from '../platform/postgres/migrate.ts';
import { createEmptyDatabase } from '../platform/testing/empty-database.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const OLDER = (name: string) => name < '0062';
const id = (end: number) => `01980000-0000-7000-8000-0000000000${String(end).padStart(2, '0')}`;
const [ORG, OWNER, PERSON, OTHER, ANSWER] = [id(1), id(2), id(3), id(4), id(5)];

let pool: pg.Pool;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ pool, drop } = await createEmptyDatabase(inject('postgres').connection));
});
afterEach(() => drop());

/** A row with what matters, and anything that its table takes for the rest. */
async function insert(table: string, given: Record<string, unknown>): Promise<void> {
  const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
  const { rows } = await pool.query<{ column: string; type: string }>(
    `SELECT column_name AS column, data_type AS type FROM information_schema.columns
     WHERE table_schema = $1 AND table_name = $2 AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'`,
    [schema, name],
  );
  const any: Record<string, unknown> = {
    uuid: ORG,
    text: 'x',
    boolean: false,
    integer: 1,
    smallint: 1,
    bytea: Buffer.from('x'),
    jsonb: {},
    'timestamp with time zone': NOW,
  };
  const row = { ...Object.fromEntries(rows.map(({ column, type }) => [column, any[type]])), ...given };
  const columns = Object.keys(row);
  await pool.query(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map((_, i) => `$${i + 1}`)})`,
    Object.values(row),
  );
}

test('tasks of playbooks and of passives are one, and nothing of them is lost', async () => {
  await migrate(pool, NOW, OLDER);
  await insert('auth.user', { id: OWNER, email: 'o@example.com' });
  await insert('auth.organization', { id: ORG, slug: 'x' });
  await insert('auth.member', { id: id(6), organizationId: ORG, userId: OWNER, role: 'owner' });
  await insert('organizations', { org_id: ORG, locale: 'fr', time_zone: 'Europe/Paris' });
  for (const contact of [PERSON, OTHER])
    await insert('contacts', { org_id: ORG, id: contact, consent: 'presumed' });
  const mine = { org_id: ORG, contact_id: PERSON, owner_id: OWNER, created_at: NOW };
  const passive = { ...mine, response_id: ANSWER, due_on: '2026-12-24' };
  await insert('passive_tasks', { ...passive, id: id(11), title: 'Un suivi', state: 'open' });
  const told = { state: 'open', reminded_at: NOW };
  await insert('passive_tasks', { ...passive, id: id(12), title: 'Déjà dit', ...told });
  const over = { state: 'done', settled_at: NOW, contact_id: OTHER };
  await insert('passive_tasks', { ...passive, id: id(13), title: 'Fait', ...over });
  await insert('passive_tasks', { ...passive, id: id(14), title: 'Laissé', ...over, state: 'dropped' });
  // Half past eleven in the evening in Paris is still that day.
  const evening = new Date('2026-12-01T22:30:00Z');
  const played = { ...mine, source: 'playbook', due_at: evening };
  await insert('tasks', { ...played, id: id(21), title: 'Rappeler', owner_id: null });
  await insert('tasks', { ...played, id: id(22), title: 'Rappelé', done_at: NOW, done_by: OWNER });
  const moved = { ids: { cases: [id(31)], passive_tasks: [id(13)], tasks: [id(22)] }, aliases: [] };
  await insert('contact_merges', { org_id: ORG, id: id(41), moved });
  await insert('contact_merges', { org_id: ORG, id: id(42), moved: { ids: { cases: [] } } });

  expect(await migrate(pool, NOW, (name) => OLDER(name) || name.startsWith('0062'))).toEqual([
    '0062_tasks.sql',
  ]);

  const { rows } = await pool.query(
    `SELECT id, contact_id, source, title, owner_id, due_on::text, state, settled_at, settled_by, response_id, remind_at
     FROM tasks ORDER BY id`,
  );
  const idea = {
    contact_id: PERSON,
    source: 'idea',
    owner_id: OWNER,
    due_on: '2026-12-24',
    response_id: ANSWER,
  };
  const open = { state: 'open', settled_at: null, settled_by: null };
  const eve = new Date('2026-12-23T07:00:00Z');
  const playbook = {
    contact_id: PERSON,
    source: 'playbook',
    owner_id: OWNER,
    due_on: '2026-12-01',
    response_id: null,
  };
  const settled = { settled_at: NOW, remind_at: null };
  expect(rows).toEqual([
    { id: id(11), title: 'Un suivi', ...idea, ...open, remind_at: eve },
    { id: id(12), title: 'Déjà dit', ...idea, ...open, remind_at: null },
    { id: id(13), title: 'Fait', ...idea, contact_id: OTHER, state: 'done', ...settled, settled_by: null },
    {
      id: id(14),
      title: 'Laissé',
      ...idea,
      contact_id: OTHER,
      state: 'dropped',
      ...settled,
      settled_by: null,
    },
    { id: id(21), title: 'Rappeler', ...playbook, ...open, remind_at: new Date('2026-11-30T07:00:00Z') },
    { id: id(22), title: 'Rappelé', ...playbook, state: 'done', ...settled, settled_by: OWNER },
  ]);
  const merges = await pool.query('SELECT moved FROM contact_merges ORDER BY id');
  expect(merges.rows).toEqual([
    { moved: { ids: { cases: [id(31)], tasks: [id(22), id(13)] }, aliases: [] } },
    { moved: { ids: { cases: [] } } },
  ]);
  expect((await pool.query("SELECT to_regclass('passive_tasks') AS gone")).rows).toEqual([{ gone: null }]);
  await migrate(pool, NOW);
});
