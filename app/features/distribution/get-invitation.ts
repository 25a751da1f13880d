import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Invitation } from './invitation.ts';
import { selectInvitation } from './queries.ts';

export type { Invitation } from './invitation.ts';

/** The invitation of a signed link; null when it is not, or no longer, there. */
export async function getInvitation(db: Db, orgId: OrgId, id: string): Promise<Invitation | null> {
  return selectInvitation(db, orgId, id);
}
