import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import type { AccountInput } from '../contract.ts';
import { foldText } from '../fold-text.ts';
import { foldAccounts } from './fold-accounts.ts';
import { type AccountRow, upsertAccountRows } from './upsert-queries.ts';

/** Each round meets the writers of the round before; so many in a row is not chance. */
const FRUITLESS_ROUNDS = 5;

/**
 * The companies that a list names, written where they are new, in the caller's transaction: an id for each, in
 * their order, null where none is named. Known by external id, else by name. An owner who is no member is none.
 */
export async function resolveAccounts(
  tx: Tx,
  actor: Actor,
  inputs: readonly (AccountInput | undefined)[],
  now: Date,
): Promise<(string | null)[]> {
  const ids: (string | null)[] = inputs.map(() => null);
  const companies = foldAccounts(inputs);
  if (companies.length === 0) return ids;
  const owners = companies.some(({ ownerEmail }) => ownerEmail !== null)
    ? new Map((await listMembers(tx, actor.orgId)).map(({ id, email }) => [email.toLowerCase(), id]))
    : new Map<string, string>();
  let waiting: (AccountRow & { positions: number[] })[] = companies.map((company) => ({
    ...company,
    newId: newId(),
    name: company.name ?? company.externalId ?? '',
    nameKey: company.nameKey ?? foldText(company.externalId ?? ''),
    isNamed: company.name !== null,
    ownerId: owners.get(company.ownerEmail ?? '') ?? null,
  }));
  let fruitless = 0;
  while (waiting.length > 0) {
    const written = new Map(
      (await upsertAccountRows(tx, actor.orgId, waiting, now)).map((row) => [row.newId, row.id]),
    );
    for (const company of waiting) {
      const id = written.get(company.newId);
      if (id !== undefined) for (const position of company.positions) ids[position] = id;
    }
    waiting = waiting.filter((company) => !written.has(company.newId));
    fruitless = written.size === 0 ? fruitless + 1 : 0;
    if (fruitless === FRUITLESS_ROUNDS) throw new Error('accounts were neither found nor written');
  }
  return ids;
}
