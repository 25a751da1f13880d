import type { OrgId } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import type { TimelineItem } from './contract.ts';

/** Something that happens on cases and is kept by its own part. Whoever asks has seen that the reader may know of it. */
export interface TimelineSource {
  readonly name: string;
  /** The newest of one case, at most so many, in whatever order. */
  read(db: Db, orgId: OrgId, caseId: string, limit: number): Promise<readonly TimelineItem[]>;
}
