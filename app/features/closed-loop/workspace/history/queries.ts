import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import { caseSeenBy } from '../../case-wall-queries.ts';

const ofPerson = (actor: Actor, contactId: string) =>
  sql`c.org_id = ${actor.orgId} AND c.contact_id = ${contactId} AND ${caseSeenBy(actor, 'c')}`;

export interface PromisedRow {
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly state: string;
  readonly dueAt: Date;
}

export async function selectPromised(
  db: Db,
  actor: Actor,
  contactId: string,
  limit: number,
): Promise<PromisedRow[]> {
  const { rows } = await sql<PromisedRow>`
    SELECT p.id, p.case_id AS "caseId", p.what, p.state, p.due_at AS "dueAt"
    FROM cases c JOIN promises p ON p.org_id = c.org_id AND p.case_id = c.id
    WHERE ${ofPerson(actor, contactId)} ORDER BY p.due_at DESC, p.id LIMIT ${limit}`.execute(db);
  return rows;
}

export interface GivenRow {
  readonly id: string;
  readonly caseId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly cost: number;
  readonly currency: string;
  readonly givenAt: Date;
}

/** What was given, and no trace of what was not. */
export async function selectGiven(
  db: Db,
  actor: Actor,
  contactId: string,
  limit: number,
): Promise<GivenRow[]> {
  const { rows } = await sql<GivenRow>`
    SELECT g.id, g.case_id AS "caseId", k.name_fr AS "nameFr", k.name_en AS "nameEn", g.cost, g.currency,
      g.given_at AS "givenAt"
    FROM cases c JOIN gestures g ON g.org_id = c.org_id AND g.case_id = c.id
    JOIN gesture_kinds k ON k.org_id = g.org_id AND k.id = g.kind_id
    WHERE ${ofPerson(actor, contactId)} AND g.state = 'given' ORDER BY g.given_at DESC, g.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
