import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { foldText } from '../fold-text.ts';
import type { AccountItem, NewAccount, UpdateAccount } from './contract.ts';
import { showAccount } from './list-accounts.ts';
import { deleteAccountRow, selectAccount, updateAccountRow } from './queries.ts';
import { resolveAccounts } from './resolve-accounts.ts';

/** Writes a company; one that is known already is completed. Who sees some teams only names one with a contact. */
export async function createAccount(
  context: Context,
  actor: Actor,
  input: NewAccount,
): Promise<Outcome<{ account: AccountItem; isNew: boolean }>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  if (actor.teams !== null) return refused('forbidden', 'contacts:problems.account-by-contact');
  const now = context.clock();
  const id = await inTransaction(context.db, async (tx) => {
    const [written] = await resolveAccounts(tx, actor, [input], now);
    if (written == null) throw new Error('a company was written and is not there');
    const details = { fields: Object.keys(input) };
    const entry = { action: 'account.written', subjectType: 'account', subjectId: written, details };
    await recordAudit(tx, actor, entry, now);
    return written;
  });
  const shown = await showAccount(context, actor, id);
  if (!shown.ok) return shown;
  return done({ account: shown.value, isNew: shown.value.createdAt === now.toISOString() });
}

const UNIQUE_VIOLATION = '23505';

export async function updateAccount(
  context: Context,
  actor: Actor,
  id: string,
  { name, ...change }: UpdateAccount,
): Promise<Outcome<AccountItem>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { ownerId } = change;
  const isOwnerUnknown =
    ownerId != null && !(await listMembers(context.db, actor.orgId)).some((member) => member.id === ownerId);
  if (isOwnerUnknown) {
    return refused('invalid', 'invalid', { fields: { ownerId: 'contacts:problems.no-member' } });
  }
  const outcome = await inTransaction(context.db, async (tx) => {
    if ((await selectAccount(tx, actor, id)) === null) {
      return refused('not-found', 'contacts:problems.no-account');
    }
    const named = name === undefined ? {} : { name: name.trim(), nameKey: foldText(name) };
    await updateAccountRow(tx, actor.orgId, id, { ...change, ...named }, now);
    const details = { fields: Object.keys({ ...change, ...named }) };
    const entry = { action: 'account.changed', subjectType: 'account', subjectId: id, details };
    await recordAudit(tx, actor, entry, now);
    return done(null);
  }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    return refused('conflict', 'contacts:problems.account-taken');
  });
  return outcome.ok ? showAccount(context, actor, id) : outcome;
}

/** Takes a company away. Its people stay and belong to none; a list that names it again writes it again. */
export async function removeAccount(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return inTransaction(context.db, async (tx) => {
    if ((await selectAccount(tx, actor, id)) === null) {
      return refused('not-found', 'contacts:problems.no-account');
    }
    const people = await deleteAccountRow(tx, actor.orgId, id, now);
    const entry = { action: 'account.removed', subjectType: 'account', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { people } }, now);
    return done(null);
  });
}
