import { type Insertable, type InsertType, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Tables } from '../../../platform/postgres/tables.ts';

/** A case of the last weeks, with what its story needs. */
export interface RecentCase {
  readonly id: string;
  readonly responseId: string;
  readonly occasionId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'fr' | 'en';
  readonly team: string;
  readonly ownerId: string;
  readonly status: 'open' | 'in-progress' | 'closed';
  readonly openedAt: Date;
  readonly firstContactAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly causeId: string | null;
  readonly type: string | null;
}

/** The newest first. */
export async function selectRecentCases(tx: Tx, orgId: OrgId, since: Date): Promise<RecentCase[]> {
  const { rows } = await sql<RecentCase>`
    SELECT c.id, c.response_id AS "responseId", c.invitation_id AS "occasionId", c.contact_id AS "contactId", p.name,
      p.email, p.locale, c.team, c.owner_id AS "ownerId", c.status, c.opened_at AS "openedAt",
      c.first_contact_at AS "firstContactAt", c.closed_at AS "closedAt", c.outcome, c.cause_id AS "causeId",
      c.detractor_type AS type
    FROM cases c JOIN contacts p ON p.org_id = c.org_id AND p.id = c.contact_id
    WHERE c.org_id = ${orgId} AND c.opened_at > ${since} ORDER BY c.opened_at DESC, c.id DESC`.execute(tx);
  return rows;
}

/** Somebody by what they said last. */
export interface LastWords {
  readonly contactId: string;
  readonly responseId: string;
  readonly name: string;
  readonly locale: 'fr' | 'en';
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: Date;
}

/** The last answers between two moments of those who said nothing since, the newest first. */
export async function selectLastWords(
  tx: Tx,
  orgId: OrgId,
  { from, to }: { from: Date; to: Date },
): Promise<LastWords[]> {
  const { rows } = await sql<LastWords>`
    SELECT r.*, p.name, p.locale FROM (
      SELECT DISTINCT ON (contact_id) contact_id AS "contactId", id AS "responseId", score, comment,
        answered_at AS "answeredAt" FROM responses
      WHERE org_id = ${orgId} AND state = 'counted' AND answered_at > ${from}
      ORDER BY contact_id, answered_at DESC
    ) AS r JOIN contacts p ON p.org_id = ${orgId} AND p.id = r."contactId"
    WHERE r."answeredAt" <= ${to} ORDER BY r."answeredAt" DESC, r."responseId"`.execute(tx);
  return rows;
}

/** The templates for a band, as one text each. */
export async function selectLetters(
  tx: Tx,
  orgId: OrgId,
  band: string,
): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    SELECT id, subject || E'\\n' || body AS text FROM case_templates
    WHERE org_id = ${orgId} AND band = ${band} ORDER BY id`.execute(tx);
  return rows;
}

type Name = keyof Tables & string;

/** Rows of one table at once, of the organization. */
export async function insertRows<T extends Name>(
  tx: Tx,
  orgId: OrgId,
  table: T,
  rows: readonly Omit<Insertable<Tables[T]>, 'org_id'>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map(
    (row) =>
      sql`(${sql.join([orgId, ...columns.map((name) => (row as Record<string, InsertType<unknown>>)[name])])})`,
  );
  const names = sql.join(['org_id', ...columns].map((name) => sql.ref(name)));
  await sql`INSERT INTO ${sql.table(table)} (${names}) VALUES ${sql.join(values)}`.execute(tx);
}
