import type { Actor, OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import type { ContactInput } from './contract.ts';
import { type FoldedInput, foldInputs } from './fold-inputs.ts';
import { type ContactRow, rekeyContacts, upsertContactRows } from './queries.ts';

/** Each round meets the writers of the round before; so many in a row is not chance. */
const FRUITLESS_ROUNDS = 5;

type Wanted = ContactRow & Pick<FoldedInput, 'positions'>;

/**
 * Writes these people, in the caller's transaction, and holds their rows until it ends. Known first by
 * `externalId`, then by e-mail. Answers an id for each, in their order.
 */
export async function upsertContacts(
  tx: Tx,
  actor: Actor,
  inputs: readonly ContactInput[],
  now: Date,
): Promise<string[]> {
  return (await writeContacts(tx, actor, inputs, now)).map(({ id }) => id);
}

/** The same, and whether they were not known before. */
export async function writeContacts(
  tx: Tx,
  actor: Actor,
  inputs: readonly ContactInput[],
  now: Date,
): Promise<{ id: string; isNew: boolean }[]> {
  const all: { id: string; isNew: boolean }[] = [];
  let waiting: Wanted[] = foldInputs(inputs).map((person) => ({ ...person, newId: newId() }));
  let fruitless = 0;
  while (waiting.length > 0) {
    const written = await upsertContactRows(tx, actor.orgId, waiting, now);
    const byNewId = new Map(written.map((row) => [row.newId, row]));
    const rekeyed: (Wanted & { id: string })[] = [];
    for (const person of waiting) {
      const row = byNewId.get(person.newId);
      if (row === undefined) continue;
      for (const position of person.positions) all[position] = { id: row.id, isNew: row.id === row.newId };
      if (row.isRekeyed) rekeyed.push({ ...person, id: row.id });
    }
    if (rekeyed.length > 0) await rekey(tx, actor.orgId, rekeyed, now);
    waiting = waiting.filter((person) => !byNewId.has(person.newId));
    fruitless = written.length === 0 ? fruitless + 1 : 0;
    if (fruitless === FRUITLESS_ROUNDS) throw new Error('contacts were neither found nor written');
  }
  return all;
}

/** Somebody else may take a key between our look and our write; the second look sees them. */
async function rekey(
  tx: Tx,
  orgId: OrgId,
  wanted: readonly (Wanted & { id: string })[],
  now: Date,
): Promise<void> {
  const firsts = new Map(wanted.toReversed().map((person) => [person.emailKey, person.id]));
  const rows = wanted.map((person) =>
    firsts.get(person.emailKey) === person.id ? person : { ...person, email: null, emailKey: null },
  );
  for (let round = 0; round < FRUITLESS_ROUNDS; round += 1) {
    if (await rekeyContacts(tx, orgId, rows, now)) return;
  }
  throw new Error('the keys of contacts kept changing hands');
}
