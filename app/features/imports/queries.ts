import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Counts, ImportKind, ImportPlan, ImportState, Shape } from './contract.ts';

/** A file that somebody brings in, as it is stored. */
export interface ImportRow extends Counts {
  readonly orgId: OrgId;
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly size: number;
  readonly state: ImportState;
  readonly shape: Shape | null;
  readonly plan: ImportPlan | null;
  readonly surveyId: string | null;
  readonly trial: Counts | null;
  readonly records: number;
  readonly failure: string | null;
  readonly actorKind: 'member' | 'api-key' | 'system' | 'respondent';
  readonly actorId: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

const IMPORT =
  sql.raw(`i.org_id AS "orgId", i.id, i.kind, i.file_name AS "fileName", i.size, i.state, i.shape, i.plan,
  i.survey_id AS "surveyId", i.trial, i.records, i.created, i.updated, i.known, i.refused, i.failure,
  i.actor_kind AS "actorKind", i.actor_id AS "actorId", i.created_at AS "createdAt", i.started_at AS "startedAt",
  i.finished_at AS "finishedAt"`);

export async function insertImport(
  tx: Tx,
  row: Pick<ImportRow, 'orgId' | 'id' | 'kind' | 'fileName' | 'size' | 'actorKind' | 'actorId' | 'createdAt'>,
): Promise<void> {
  await sql`
    INSERT INTO imports (org_id, id, kind, file_name, size, state, records, created, updated, known, refused,
      actor_kind, actor_id, created_at)
    VALUES (${row.orgId}, ${row.id}, ${row.kind}, ${row.fileName}, ${row.size}, 'uploaded', 0, 0, 0, 0, 0,
      ${row.actorKind}, ${row.actorId}, ${row.createdAt})`.execute(tx);
}

export async function selectImport(db: Db, orgId: OrgId, id: string): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`
    SELECT ${IMPORT} FROM imports i WHERE i.org_id = ${orgId} AND i.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function lockImport(tx: Tx, orgId: OrgId, id: string): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`
    SELECT ${IMPORT} FROM imports i WHERE i.org_id = ${orgId} AND i.id = ${id} FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function selectImports(
  db: Db,
  orgId: OrgId,
  { kind, before }: { kind: ImportKind | null; before: string | null },
  limit: number,
): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    SELECT ${IMPORT} FROM imports i WHERE i.org_id = ${orgId}
      AND (${kind}::text IS NULL OR i.kind = ${kind}) AND (${before}::uuid IS NULL OR i.id < ${before}::uuid)
    ORDER BY i.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

type Change = Partial<
  Pick<
    ImportRow,
    'state' | 'shape' | 'plan' | 'surveyId' | 'trial' | 'records' | 'failure' | 'startedAt' | 'finishedAt'
  > &
    Counts
>;

const json = (value: object | null | undefined) =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** Changes what is given, and nothing else. */
export async function updateImport(tx: Tx, orgId: OrgId, id: string, change: Change): Promise<void> {
  const columns: Record<keyof Change, RawBuilder<unknown>> = {
    state: sql`state = ${change.state}`,
    shape: sql`shape = ${json(change.shape)}::jsonb`,
    plan: sql`plan = ${json(change.plan)}::jsonb`,
    surveyId: sql`survey_id = ${change.surveyId}`,
    trial: sql`trial = ${json(change.trial)}::jsonb`,
    records: sql`records = ${change.records}`,
    created: sql`created = ${change.created}`,
    updated: sql`updated = ${change.updated}`,
    known: sql`known = ${change.known}`,
    refused: sql`refused = ${change.refused}`,
    failure: sql`failure = ${change.failure}`,
    startedAt: sql`started_at = ${change.startedAt}`,
    finishedAt: sql`finished_at = ${change.finishedAt}`,
  };
  const given = (Object.keys(columns) as (keyof Change)[]).filter((name) => change[name] !== undefined);
  await sql`UPDATE imports SET ${sql.join(given.map((name) => columns[name]))}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Those whose file was left lying since before `before`. */
export async function selectAbandoned(db: Db, before: Date): Promise<{ orgId: OrgId; id: string }[]> {
  const { rows } = await sql<{ orgId: OrgId; id: string }>`
    SELECT org_id AS "orgId", id FROM imports WHERE state IN ('uploaded', 'ready') AND created_at < ${before}`.execute(
    db,
  );
  return rows;
}

/** The imports that still need their file. */
export async function selectWithFile(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM imports WHERE id = ANY (${[...ids]}::uuid[]) AND state IN ('uploaded', 'ready', 'running')`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
