import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';

/** What a feature keeps of a person, and how it goes over to another one. Composed in the entry. */
export interface ContactMover {
  readonly kind: string;
  /** Moves all, or those of these ids alone that are still there; answers which went over. */
  move(tx: Tx, orgId: OrgId, from: string, to: string, only: readonly string[] | null): Promise<string[]>;
}
