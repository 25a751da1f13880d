import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { selectIdsMatching } from '../queries.ts';
import { selectFilters } from './queries.ts';

/** Which of these people are in each of these segments, by the segment’s id; one that is gone holds nobody. */
export async function matchSegments(
  db: Db,
  orgId: OrgId,
  segmentIds: readonly string[],
  contactIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (segmentIds.length === 0 || contactIds.length === 0) return new Map();
  const segments = await selectFilters(db, orgId, segmentIds);
  const found = new Map<string, ReadonlySet<string>>();
  for (const { id, filter } of segments) {
    found.set(id, new Set(await selectIdsMatching(db, orgId, filter, contactIds)));
  }
  return found;
}
