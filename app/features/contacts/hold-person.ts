import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { holdContact } from './queries.ts';

/** Whether somebody is still there; they are then neither erased nor merged until the transaction ends. */
export const holdPerson = (tx: Tx, orgId: OrgId, id: string): Promise<boolean> => holdContact(tx, orgId, id);
