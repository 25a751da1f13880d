import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createEmptyDatabase } from '../testing/empty-database.ts';
import { appliedMigrations, listMigrations, migrate, NewerDatabaseError } from './migrate.ts';

const NOW = new Date('2026-06-15T10:00:00Z');

describe('migrate', () => {
  let pool: pg.Pool;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    ({ pool, drop } = await createEmptyDatabase(inject('postgres').connection));
  });
  afterEach(() => drop());

  test('applies what is missing, whatever its number, and nothing twice', async () => {
    const late = '0007_rollups.sql';
    expect(await appliedMigrations(pool)).toBeNull();
    const first = await migrate(pool, NOW, (name) => name !== late);
    expect(first).not.toContain(late);
    expect(first.at(-1)?.slice(0, 4)).not.toBe('0006');
    expect(await migrate(pool, NOW)).toEqual([late]);
    expect(await migrate(pool, NOW)).toEqual([]);
    expect(await appliedMigrations(pool)).toEqual(await listMigrations());
  });

  test('two at once apply each once', async () => {
    const both = await Promise.all([migrate(pool, NOW), migrate(pool, NOW)]);
    expect(both.flat().sort()).toEqual(await listMigrations());
  });

  test('refuses a database of a newer Boucle, by the names that it does not know', async () => {
    await migrate(pool, NOW);
    await pool.query("INSERT INTO migrations VALUES ('0004_from_another_branch.sql', now())");
    await expect(migrate(pool, NOW)).rejects.toThrow(NewerDatabaseError);
    await expect(migrate(pool, NOW)).rejects.toThrow('0004_from_another_branch.sql');
  });
});
