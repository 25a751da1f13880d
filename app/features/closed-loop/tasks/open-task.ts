import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Task } from './contract.ts';
import { insertTask } from './queries.ts';
import { remindAt } from './remind-at.ts';

export interface NewTask {
  readonly contactId: string;
  readonly caseId: string | null;
  /** What asks for it, and the id of that: a playbook's run; nothing beside the answer for an idea. */
  readonly source: Task['source'];
  readonly sourceId: string | null;
  /** The answer that it came from. */
  readonly responseId: string | null;
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueOn: string;
}

/** Something that somebody is to do for a customer, in the transaction that wants it done. */
export async function openTask(tx: Tx, actor: Actor, task: NewTask, now: Date): Promise<string> {
  const id = newId();
  const { timeZone } = await getOrganization(tx, actor.orgId);
  await insertTask(tx, actor.orgId, { id, ...task, remindAt: remindAt(task.dueOn, timeZone, now) }, now);
  const { contactId, caseId, source, ownerId, dueOn } = task;
  const entry = { action: 'task.opened', subjectType: 'task', subjectId: id };
  await recordAudit(tx, actor, { ...entry, details: { contactId, caseId, source, ownerId, dueOn } }, now);
  await tellScreens(tx, actor, now);
  return id;
}

/** Tasks are shown beside cases, and beside passives. */
export async function tellScreens(tx: Tx, { orgId }: Actor, now: Date): Promise<void> {
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
}
