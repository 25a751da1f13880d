import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { insertTask } from './queries.ts';

export interface NewTask {
  readonly contactId: string;
  readonly caseId: string | null;
  /** What asks for it, and the id of that. */
  readonly source: string;
  readonly sourceId: string | null;
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueAt: Date;
}

/** Something that somebody is to do for a customer, in the transaction that wants it done. */
export async function openTask(tx: Tx, actor: Actor, task: NewTask, now: Date): Promise<string> {
  const id = newId();
  await insertTask(tx, actor.orgId, { id, ...task }, now);
  const details = { contactId: task.contactId, caseId: task.caseId, source: task.source };
  const entry = { action: 'task.opened', subjectType: 'task', subjectId: id };
  await recordAudit(tx, actor, { ...entry, details }, now);
  return id;
}
