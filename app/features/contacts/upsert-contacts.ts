import type { Actor, OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { localeOf } from '../organizations/locale-of.ts';
import { resolveAccounts } from './accounts/resolve-accounts.ts';
import type { ContactInput } from './contract.ts';
import { type FoldedInput, foldInputs } from './fold-inputs.ts';
import { COUNTRY_OF } from './phone-key.ts';
import { restoreSuppressions } from './privacy/queries.ts';
import { type ContactRow, holdByAddress, rekeyContacts, upsertContactRows } from './upsert-queries.ts';

/** Each round meets the writers of the round before; so many in a row is not chance. */
const FRUITLESS_ROUNDS = 5;

/** Somebody who is known or not; `newId` is theirs when they are not. */
type Wanted = FoldedInput & Pick<ContactRow, 'newId'>;

export interface UpsertedContact {
  readonly id: string;
  /** The key of the team whose customer they are. */
  readonly team: string | null;
  readonly effect: 'created' | 'updated' | 'unchanged';
}

/**
 * Writes these people, in the caller's transaction, and holds their rows until it ends. Answers an id for each,
 * in their order.
 *
 * Known first by `externalId`, then by e-mail, then by telephone. Where two keys are those of two people, the
 * stronger one says who it is, and the weaker one stays with who has it. A telephone recognises somebody only
 * when neither the id nor the e-mail says otherwise: families and offices share numbers. A shared number is
 * written and is the key of the first. Keys of somebody who was merged into another find the one who stayed. Opt-outs belong to e-mail addresses, and no list lifts one.
 */
export async function upsertContacts(
  tx: Tx,
  actor: Actor,
  inputs: readonly ContactInput[],
  now: Date,
): Promise<string[]> {
  return (await upsertContactsReporting(tx, actor, inputs, now)).map(({ id }) => id);
}

/** The same, and what became of each; of several lines about one new person, the first created them. */
export async function upsertContactsReporting(
  tx: Tx,
  actor: Actor,
  inputs: readonly ContactInput[],
  now: Date,
): Promise<UpsertedContact[]> {
  const results: UpsertedContact[] = [];
  const people = await readPeople(tx, actor, inputs, now);
  const others = await findByAddressAlone(tx, actor.orgId, people, results);
  let waiting: Wanted[] = others.map((person) => ({ ...person, newId: newId() }));
  let fruitless = 0;
  while (waiting.length > 0) {
    const written = await upsertContactRows(tx, actor.orgId, waiting, now);
    const byNewId = new Map(written.map((row) => [row.newId, row]));
    const found = waiting.flatMap((person) => {
      const row = byNewId.get(person.newId);
      return row === undefined ? [] : [{ ...person, ...row }];
    });
    const rekeyed = await rekey(
      tx,
      actor.orgId,
      found.filter(({ isRekeyed }) => isRekeyed),
      now,
    );
    await restoreSuppressions(tx, actor.orgId, addressesOf(found.filter(isNewAddress(rekeyed))), now);
    for (const person of found) report(results, person, person.isChanged || rekeyed.has(person.id));
    waiting = waiting.filter((person) => !byNewId.has(person.newId));
    fruitless = written.length === 0 ? fruitless + 1 : 0;
    if (fruitless === FRUITLESS_ROUNDS) throw new Error('contacts were neither found nor written');
  }
  return results;
}

/** Of whom nothing is said but an address: who is known by it is who they were. Answers the others. */
async function findByAddressAlone(
  tx: Tx,
  orgId: OrgId,
  people: readonly FoldedInput[],
  results: UpsertedContact[],
): Promise<FoldedInput[]> {
  const addresses = addressesOf(people.filter(isAddressAlone));
  if (addresses.length === 0) return [...people];
  const known = await holdByAddress(tx, orgId, addresses);
  return people.filter((person) => {
    const found = isAddressAlone(person) ? known.get(person.emailKey ?? '') : undefined;
    if (found !== undefined)
      report(results, { ...person, id: found.id, team: found.team, newId: null }, false);
    return found === undefined;
  });
}

type Saying = Exclude<keyof FoldedInput, 'email' | 'emailKey' | 'properties' | 'positions' | 'telling'>;

/** All that can be said of a person beside their address. */
const BESIDE_ADDRESS = Object.keys({
  externalId: true,
  phone: true,
  phoneKey: true,
  accountId: true,
  name: true,
  locale: true,
  timeZone: true,
  consent: true,
} satisfies Record<Saying, true>) as Saying[];

const isAddressAlone = (person: FoldedInput): boolean =>
  person.emailKey !== null &&
  BESIDE_ADDRESS.every((name) => person[name] === null) &&
  Object.keys(person.properties).length === 0;

/** Somebody who was forgotten may come back by an address: what it was not written to for holds again. */
const isNewAddress = (rekeyed: ReadonlySet<string>) => (person: Wanted & { id: string }) =>
  person.id === person.newId || rekeyed.has(person.id);

const addressesOf = (people: readonly FoldedInput[]): string[] =>
  people.flatMap(({ emailKey }) => (emailKey === null ? [] : [emailKey]));

async function readPeople(
  tx: Tx,
  actor: Actor,
  inputs: readonly ContactInput[],
  now: Date,
): Promise<FoldedInput[]> {
  const hasPhones = inputs.some(({ phone }) => phone !== undefined);
  const locale = hasPhones ? await localeOf(tx, actor.orgId) : 'fr';
  const hasAccounts = inputs.some(({ account }) => account !== undefined);
  const accounts = hasAccounts
    ? await resolveAccounts(
        tx,
        actor,
        inputs.map(({ account }) => account),
        now,
      )
    : [];
  return foldInputs(inputs, COUNTRY_OF[locale], accounts);
}

/** Who a person of the list is; `newId` is theirs when nobody was known. */
interface Found {
  readonly id: string;
  readonly team: string | null;
  readonly newId: string | null;
}

function report(
  results: UpsertedContact[],
  { id, team, newId: made, positions, telling }: FoldedInput & Found,
  isChanged: boolean,
): void {
  const first = id === made ? Math.min(...positions) : -1;
  for (const position of positions) {
    const isTold = isChanged && telling.includes(position);
    results[position] = {
      id,
      team: team?.trim() ? team : null,
      effect: position === first ? 'created' : isTold ? 'updated' : 'unchanged',
    };
  }
}

/** Somebody else may take a key between our look and our write; the second look sees them. */
async function rekey(
  tx: Tx,
  orgId: OrgId,
  wanted: readonly (Wanted & { id: string })[],
  now: Date,
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const byAddress = new Map(wanted.toReversed().map((person) => [person.emailKey, person.id]));
  const byNumber = new Map(wanted.toReversed().map((person) => [person.phoneKey, person.id]));
  const rows = wanted.map((person) => ({
    ...person,
    isNumber: person.phoneKey !== null,
    ...(byAddress.get(person.emailKey) !== person.id && { email: null, emailKey: null }),
    ...(byNumber.get(person.phoneKey) !== person.id && { phoneKey: null }),
  }));
  for (let round = 0; round < FRUITLESS_ROUNDS; round += 1) {
    const changed = await rekeyContacts(tx, orgId, rows, now);
    if (changed !== null) return new Set(changed);
  }
  throw new Error('the keys of contacts kept changing hands');
}
