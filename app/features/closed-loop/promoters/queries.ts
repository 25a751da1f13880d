import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import type { AskKind } from './ask-kinds.ts';
import type { Ask } from './contract.ts';

export interface AskRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly contactId: string;
  readonly kind: AskKind;
  readonly responseId: string | null;
  readonly subjectId: string | null;
  readonly locale: 'fr' | 'en';
  readonly state: Ask['state'];
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly settledAt: Date | null;
  readonly reply: string | null;
}

const COLUMNS = sql.raw(`org_id AS "orgId", id, contact_id AS "contactId", kind, response_id AS "responseId",
  subject_id AS "subjectId", locale, state, asked_at AS "askedAt", expires_at AS "expiresAt",
  settled_at AS "settledAt", reply`);

/** Held until the transaction ends, so that nobody is asked twice at once. Only those whom the actor sees. */
export async function lockContacts(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT c.id FROM contacts c
    WHERE c.org_id = ${actor.orgId} AND c.id = ANY (${[...ids]}::uuid[]) AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)}
    ORDER BY c.id FOR NO KEY UPDATE`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Those of these people who were asked for the same thing since. */
export async function selectAskedSince(
  db: Db,
  orgId: OrgId,
  { kind, subjectId }: { kind: AskKind; subjectId: string | null },
  ids: readonly string[],
  since: Date,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT contact_id AS id FROM asks
    WHERE org_id = ${orgId} AND kind = ${kind} AND contact_id = ANY (${[...ids]}::uuid[]) AND asked_at > ${since}
      AND subject_id IS NOT DISTINCT FROM ${subjectId}::uuid`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export type NewAsk = Pick<
  AskRow,
  'id' | 'contactId' | 'kind' | 'responseId' | 'subjectId' | 'locale' | 'expiresAt'
>;

export async function insertAsks(
  tx: Tx,
  orgId: OrgId,
  asks: readonly NewAsk[],
  askedBy: string | null,
  now: Date,
): Promise<void> {
  for (const ask of asks) {
    await sql`
      INSERT INTO asks (org_id, id, contact_id, kind, response_id, subject_id, locale, state, asked_by, asked_at,
        expires_at)
      VALUES (${orgId}, ${ask.id}, ${ask.contactId}, ${ask.kind}, ${ask.responseId}, ${ask.subjectId},
        ${ask.locale}, 'asked', ${askedBy}, ${now}, ${ask.expiresAt})`.execute(tx);
  }
}

export async function selectAsk(db: Db, orgId: OrgId, id: string, lock = false): Promise<AskRow | null> {
  const { rows } = await sql<AskRow>`
    SELECT ${COLUMNS} FROM asks WHERE org_id = ${orgId} AND id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function settleAsk(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { state, reply = null }: { state: Ask['state']; reply?: string | null },
  now: Date,
): Promise<void> {
  await sql`
    UPDATE asks SET state = ${state}, settled_at = ${state === 'asked' ? null : now}, reply = ${reply}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** What these people were asked for since, newest first. */
export async function selectAsksOf(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
  since: Date,
): Promise<Map<string, Ask[]>> {
  const { rows } = await sql<AskRow>`
    SELECT ${COLUMNS} FROM asks
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...contactIds]}::uuid[]) AND asked_at > ${since}
    ORDER BY asked_at DESC, id DESC`.execute(db);
  const shown = rows.map((row) => ({ contactId: row.contactId, ask: shownAsk(row) }));
  return new Map(
    [...Map.groupBy(shown, ({ contactId }) => contactId)].map(([id, asks]) => [
      id,
      asks.map(({ ask }) => ask),
    ]),
  );
}

const shownAsk = ({ id, kind, state, askedAt, settledAt }: AskRow): Ask => ({
  id,
  kind,
  state,
  askedAt: askedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

/** The asks of somebody whose mail may still be waiting. */
export async function selectOpenAskIds(tx: Tx, orgId: OrgId, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM asks WHERE org_id = ${orgId} AND contact_id = ${contactId} AND state = 'asked'`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
