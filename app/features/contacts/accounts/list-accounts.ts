import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { isId } from '../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { searchPatterns } from '../search-patterns.ts';
import type { AccountItem, Accounts, AccountsQuery } from './contract.ts';
import { type Account, selectAccount, selectAccounts } from './queries.ts';

/** Companies by name. */
export async function listAccounts(
  context: Context,
  actor: Actor,
  query: AccountsQuery,
): Promise<Outcome<Accounts>> {
  if (!may(actor, 'read')) return refused('forbidden', 'forbidden');
  const after = readCursor(query.cursor);
  if (after === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const patterns = query.q && !query.q.includes('\u0000') ? searchPatterns(query.q) : query.q ? null : [];
  if (patterns === null) return done({ items: [], nextCursor: null });
  const filter = { patterns, ownerId: query.owner ?? null, after };
  const rows = await selectAccounts(context.db, actor, filter, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describeAccounts(context, actor, shown),
    nextCursor: last === undefined ? null : Buffer.from(`${last.id} ${last.name}`).toString('base64url'),
  });
}

export async function showAccount(context: Context, actor: Actor, id: string): Promise<Outcome<AccountItem>> {
  const account = await selectAccount(context.db, actor, id);
  const [shown] = await describeAccounts(context, actor, account === null ? [] : [account]);
  return shown === undefined ? refused('not-found', 'contacts:problems.no-account') : done(shown);
}

async function describeAccounts(
  context: Context,
  actor: Actor,
  accounts: readonly Account[],
): Promise<AccountItem[]> {
  const isOwned = accounts.some(({ ownerId }) => ownerId !== null);
  const members = isOwned ? await listMembers(context.db, actor.orgId) : [];
  const names = new Map(members.map((member) => [member.id, member.name]));
  return accounts.map(({ ownerId, createdAt, updatedAt, ...account }) => {
    const name = ownerId === null ? undefined : names.get(ownerId);
    return {
      ...account,
      // A member who left answers for nothing.
      owner: ownerId === null || name === undefined ? null : { id: ownerId, name },
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    };
  });
}

const ID_LENGTH = 36;

function readCursor(text: string | undefined): { name: string; id: string } | null | undefined {
  if (text === undefined) return null;
  const read = Buffer.from(text, 'base64url').toString();
  const id = read.slice(0, ID_LENGTH);
  const name = read.slice(ID_LENGTH + 1);
  return isId(id) && !name.includes('\u0000') ? { id, name } : undefined;
}
