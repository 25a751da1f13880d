import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { type CaseRow, findCaseForUpdate } from './queries.ts';

/** A case that the actor may see, held until the transaction ends; null when there is none for them. */
export const lockCase = (tx: Tx, actor: Actor, id: string): Promise<CaseRow | null> =>
  findCaseForUpdate(tx, actor, id);
