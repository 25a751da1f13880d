import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import type { NotedReview, NoteReview } from './contract.ts';

export interface NotedReviewRow extends Omit<NotedReview, 'notedAt' | 'notedBy'> {
  readonly notedBy: string | null;
  readonly notedAt: Date;
}

/** Newest first. Whoever asks has seen that the reader may know of this person. */
export async function selectReviewsOf(db: Db, orgId: OrgId, contactId: string): Promise<NotedReviewRow[]> {
  const { rows } = await sql<NotedReviewRow>`
    SELECT id, site, stars, words, url, written_on::text AS "writtenOn", noted_by AS "notedBy", noted_at AS "notedAt"
    FROM noted_reviews WHERE org_id = ${orgId} AND contact_id = ${contactId}
    ORDER BY written_on DESC, id DESC`.execute(db);
  return rows;
}

export async function insertReview(
  tx: Tx,
  actor: Actor,
  contactId: string,
  { site, stars = null, words, url = null, writtenOn }: NoteReview,
  now: Date,
): Promise<string> {
  const id = newId();
  await sql`
    INSERT INTO noted_reviews (org_id, id, contact_id, site, stars, words, url, written_on, noted_by, noted_at)
    VALUES (${actor.orgId}, ${id}, ${contactId}, ${site}, ${stars}, ${words}, ${url}, ${writtenOn},
      ${actor.kind === 'member' ? actor.id : null}, ${now})`.execute(tx);
  return id;
}

/** Of a person whom the actor sees, or has a case of. */
export async function deleteReview(tx: Tx, actor: Actor, id: string): Promise<string | null> {
  const { rows } = await sql<{ contactId: string }>`
    DELETE FROM noted_reviews r USING contacts c
    WHERE r.org_id = ${actor.orgId} AND r.id = ${id} AND c.org_id = r.org_id AND c.id = r.contact_id
      AND (${inTeams(actor, sql`c.properties`)} OR EXISTS (
        SELECT 1 FROM cases o WHERE o.org_id = r.org_id AND o.contact_id = r.contact_id
          AND o.owner_id = ${actor.kind === 'member' ? actor.id : null}::uuid))
    RETURNING r.contact_id AS "contactId"`.execute(tx);
  return rows[0]?.contactId ?? null;
}

export async function moveReviewRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE noted_reviews SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function deleteReviewsOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  await sql`DELETE FROM noted_reviews WHERE org_id = ${orgId} AND contact_id = ${contactId}`.execute(tx);
}
