import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';

export interface PersonKeys {
  readonly externalId: string | null;
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
}

/** The places, from 1, of those who are there: by the rule of `upsertContactRows`. */
export async function selectKnown(db: Db, orgId: OrgId, people: readonly PersonKeys[]): Promise<number[]> {
  const column = <K extends keyof PersonKeys>(name: K) => people.map((person) => person[name]);
  const { rows } = await sql<{ place: number }>`
    SELECT place FROM unnest(
      ${column('externalId')}::text[], ${column('emailKey')}::text[], ${column('phoneKey')}::text[]
    ) WITH ORDINALITY AS i (external_id, email_key, phone_key, place)
    LEFT JOIN contacts x ON x.org_id = ${orgId} AND x.external_id = i.external_id
    LEFT JOIN contacts e ON e.org_id = ${orgId} AND e.email_key = i.email_key
    LEFT JOIN contacts p ON p.org_id = ${orgId} AND p.phone_key = i.phone_key
      AND coalesce(i.external_id = p.external_id, true) AND coalesce(i.email_key = p.email_key, true)
    WHERE coalesce(x.id, e.id, p.id) IS NOT NULL OR EXISTS (
      SELECT 1 FROM contact_aliases a WHERE a.org_id = ${orgId} AND (
        (a.kind = 'external-id' AND a.key = i.external_id) OR (a.kind = 'email' AND a.key = i.email_key)
        OR (a.kind = 'phone' AND a.key = i.phone_key AND i.external_id IS NULL AND i.email_key IS NULL)))`.execute(
    db,
  );
  return rows.map(({ place }) => Number(place));
}

/** Those of whom nothing was known; who refused has refused. Answers whose consent was written. */
export async function giveConsent(
  tx: Tx,
  orgId: OrgId,
  ids: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE contacts SET consent = 'given', updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[]) AND consent = 'presumed' RETURNING id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
