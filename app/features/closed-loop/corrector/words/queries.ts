import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';

export interface WordRow {
  readonly id: string;
  readonly word: string;
  readonly addedAt: Date;
}

const COLUMNS = sql`id, word, added_at AS "addedAt"`;

export async function selectWords(db: Db, orgId: OrgId): Promise<WordRow[]> {
  const { rows } = await sql<WordRow>`
    SELECT ${COLUMNS} FROM corrector_words WHERE org_id = ${orgId}
    ORDER BY word COLLATE "fr-x-icu", id`.execute(db);
  return rows;
}

export async function selectWordKeys(db: Db, orgId: OrgId): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    SELECT word_key AS key FROM corrector_words WHERE org_id = ${orgId}`.execute(db);
  return rows.map(({ key }) => key);
}

/** The one that is there already, when it is. */
export async function insertWord(
  tx: Tx,
  orgId: OrgId,
  { word, key }: { word: string; key: string },
  now: Date,
): Promise<{ row: WordRow; isNew: boolean }> {
  const { rows } = await sql<WordRow>`
    INSERT INTO corrector_words (org_id, id, word, word_key, added_at)
    VALUES (${orgId}, ${newId()}, ${word}, ${key}, ${now})
    ON CONFLICT (org_id, word_key) DO NOTHING RETURNING ${COLUMNS}`.execute(tx);
  if (rows[0] !== undefined) return { row: rows[0], isNew: true };
  const known = await sql<WordRow>`
    SELECT ${COLUMNS} FROM corrector_words WHERE org_id = ${orgId} AND word_key = ${key}`.execute(tx);
  return { row: known.rows[0] as WordRow, isNew: false };
}

export async function countWords(tx: Tx, orgId: OrgId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM corrector_words WHERE org_id = ${orgId}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function deleteWord(tx: Tx, orgId: OrgId, id: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM corrector_words WHERE org_id = ${orgId} AND id = ${id} RETURNING id`.execute(tx);
  return rows.length > 0;
}

/** Those that are one of these names, alone or with an English possessive. */
export async function deleteWordsNamed(tx: Tx, orgId: OrgId, names: readonly string[]): Promise<void> {
  await sql`
    DELETE FROM corrector_words
    WHERE org_id = ${orgId} AND regexp_replace(word_key, '''s$', '') = ANY (${[...names]}::text[])`.execute(
    tx,
  );
}
