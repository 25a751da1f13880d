import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { AuditEntry } from '../organizations/contract.ts';
import { listAuditOf } from '../organizations/list-audit-of.ts';
import { selectMergedInto } from './merging/queries.ts';
import { selectContact } from './queries.ts';

/** A page of a person's history; nobody's record is changed more often than they are met. */
const LOG_MAX = 100;

/** Who did what to a person's record, and to those that were merged into it. */
export async function listLog(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<{ items: AuditEntry[] }>> {
  const contact = await selectContact(context.db, actor, id);
  if (contact === null) return refused('not-found', 'contacts:problems.no-contact');
  const ids = [id, ...(await selectMergedInto(context.db, actor.orgId, id))];
  return done({ items: await listAuditOf(context.db, actor.orgId, 'contact', ids, LOG_MAX) });
}
