import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';

export interface PublicReviewRow {
  readonly isOn: boolean;
  readonly siteName: string;
  readonly url: string;
  readonly changedAt: Date;
}

export async function selectPublicReview(db: Db, orgId: OrgId): Promise<PublicReviewRow | null> {
  const { rows } = await sql<PublicReviewRow>`
    SELECT is_on AS "isOn", site_name AS "siteName", url, changed_at AS "changedAt"
    FROM public_reviews WHERE org_id = ${orgId}`.execute(db);
  return rows[0] ?? null;
}

export async function upsertPublicReview(
  tx: Tx,
  orgId: OrgId,
  { isOn, siteName, url }: Omit<PublicReviewRow, 'changedAt'>,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO public_reviews (org_id, is_on, site_name, url, changed_at)
    VALUES (${orgId}, ${isOn}, ${siteName}, ${url}, ${now})
    ON CONFLICT (org_id) DO UPDATE SET is_on = excluded.is_on, site_name = excluded.site_name,
      url = excluded.url, changed_at = excluded.changed_at`.execute(tx);
}

/** Once for each answer, however often its page is read. */
export async function insertOffer(
  db: Db,
  orgId: OrgId,
  { responseId, band, hasLink }: { responseId: string; band: string; hasLink: boolean },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO public_review_offers (org_id, response_id, band, has_link, shown_at)
    VALUES (${orgId}, ${responseId}, ${band}, ${hasLink}, ${now})
    ON CONFLICT (org_id, response_id) DO NOTHING`.execute(db);
}

export async function countOffers(
  db: Db,
  orgId: OrgId,
  since: Date,
): Promise<{ band: string; withLink: number; withoutLink: number }[]> {
  const { rows } = await sql<{ band: string; withLink: number; withoutLink: number }>`
    SELECT band, count(*) FILTER (WHERE has_link) AS "withLink",
      count(*) FILTER (WHERE NOT has_link) AS "withoutLink"
    FROM public_review_offers WHERE org_id = ${orgId} AND shown_at >= ${since}
    GROUP BY band ORDER BY band`.execute(db);
  return rows;
}
