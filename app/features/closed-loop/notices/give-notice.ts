import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { insertNotice } from './queries.ts';

export interface NewNotice {
  readonly memberId: string;
  readonly contactId: string;
  readonly caseId: string | null;
  /** What tells them, and the id of that. */
  readonly source: string;
  readonly sourceId: string | null;
  /** Beside who it is about; may be empty. */
  readonly text: string;
}

/** Tells a member something in the app, in the transaction that has it told. */
export async function giveNotice(tx: Tx, orgId: OrgId, notice: NewNotice, now: Date): Promise<string> {
  const id = newId();
  await insertNotice(tx, orgId, { id, ...notice }, now);
  return id;
}
