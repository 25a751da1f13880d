import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { pastId } from './past-id.ts';
import { insertRows } from './queries.ts';

interface Entry {
  readonly at: Date;
  /** null: it happened of itself. */
  readonly by: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: object;
}

/** What would stand in the log, had it been lived through. */
export class PastLog {
  readonly #entries: Entry[] = [];

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** What somebody did on a case. */
  onCase(subjectId: string, by: string | null, action: string, at: Date, details: object = {}): void {
    this.add({ at, by, action: `case.${action}`, subjectType: 'case', subjectId, details });
  }

  async write(tx: Tx, orgId: OrgId): Promise<void> {
    const told = this.#entries.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    await insertRows(
      tx,
      orgId,
      'audit_log',
      told.map(({ at, by, action, subjectType, subjectId, details = {} }) => ({
        id: pastId(at),
        at,
        actor_kind: by === null ? 'system' : 'member',
        actor_id: by,
        action,
        subject_type: subjectType,
        subject_id: subjectId,
        details: JSON.stringify(details),
      })),
    );
  }
}
