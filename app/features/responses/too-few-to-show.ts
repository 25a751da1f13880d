import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import type { Survey } from '../surveys/contract.ts';
import { countCounted } from './queries.ts';

/** Anonymous surveys with fewer answers than a figure needs: read one by one, whose they are could be guessed. */
export async function tooFewToShow(
  db: Db,
  orgId: OrgId,
  surveys: readonly Survey[],
): Promise<ReadonlySet<string>> {
  const ids = surveys.filter(({ anonymous }) => anonymous).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const [{ minNToShow }, counted] = await Promise.all([
    getOrganization(db, orgId),
    countCounted(db, orgId, ids),
  ]);
  return new Set(ids.filter((id) => (counted.get(id) ?? 0) < minNToShow));
}
