import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Contact } from './contract.ts';
import { selectSurvivorId } from './merging/survivor-queries.ts';
import { selectContactsById } from './queries.ts';

/** Somebody by an id that was theirs, also from before a merge; null when they are gone. */
export async function findPerson(db: Db, orgId: OrgId, id: string): Promise<Contact | null> {
  const [found] = await selectContactsById(db, orgId, [id]);
  if (found !== undefined) return found;
  const survivorId = await selectSurvivorId(db, orgId, id);
  if (survivorId === null) return null;
  const [survivor] = await selectContactsById(db, orgId, [survivorId]);
  return survivor ?? null;
}
