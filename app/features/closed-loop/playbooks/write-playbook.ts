import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Playbook, WritePlaybook } from './contract.ts';
import { getPlaybook } from './list-playbooks.ts';
import { problemsOf } from './problems-of.ts';
import {
  countPlaybooks,
  insertPlaybook,
  insertVersion,
  lockPlaybook,
  type PlaybookChange,
  updatePlaybookRow,
} from './queries.ts';

/** Nobody oversees more of what happens by itself. */
const PLAYBOOKS_MAX = 100;

/** A new one starts nothing until it is activated. */
export async function createPlaybook(
  context: Context,
  actor: Actor,
  { name, definition }: WritePlaybook,
): Promise<Outcome<Playbook>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId, id: by } = actor;
  const id = newId();
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const problems = await problemsOf(tx, orgId, definition);
    if (problems !== null) return refused('invalid', 'invalid', problems);
    if ((await countPlaybooks(tx, orgId)) >= PLAYBOOKS_MAX) {
      return refused('conflict', 'playbooks:problems.too-many', { values: { max: PLAYBOOKS_MAX } });
    }
    await insertPlaybook(tx, orgId, { id, name }, now);
    await insertVersion(tx, orgId, { playbookId: id, version: 1, definition, by }, now);
    const entry = { action: 'playbook.created', subjectType: 'playbook', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { name } }, now);
    return done(null);
  });
  return outcome.ok ? getPlaybook(context, actor, id) : outcome;
}

/**
 * Other steps are another version: what is under way keeps the one that it began with, and the active one goes on
 * starting runs until the new one is activated.
 */
export async function changePlaybook(
  context: Context,
  actor: Actor,
  id: string,
  { name, definition }: WritePlaybook,
): Promise<Outcome<Playbook>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId, id: by } = actor;
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const before = await lockPlaybook(tx, orgId, id);
    if (before === null) return refused('not-found', 'playbooks:problems.no-playbook');
    const problems = await problemsOf(tx, orgId, definition);
    if (problems !== null) return refused('invalid', 'invalid', problems);
    let change: PlaybookChange = { name };
    if (!isSame(before.definition, definition)) {
      const version = before.version + 1;
      await insertVersion(tx, orgId, { playbookId: id, version, definition, by }, now);
      change = { name, version };
    }
    await updatePlaybookRow(tx, orgId, id, change, now);
    const entry = { action: 'playbook.changed', subjectType: 'playbook', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: change }, now);
    return done(null);
  });
  return outcome.ok ? getPlaybook(context, actor, id) : outcome;
}

/** jsonb keeps the order of lists, not of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
