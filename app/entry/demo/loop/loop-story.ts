import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { PastLog } from './past-log.ts';
import type { RecentCase } from './queries.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const TIME_ZONE = 'Europe/Paris';

/** What each chapter of the loop's past is told from. */
export interface LoopStory {
  readonly tx: Tx;
  readonly orgId: OrgId;
  readonly now: Date;
  readonly log: PastLog;
  /** The newest first. */
  readonly cases: readonly RecentCase[];
}

export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** Those whose customer was reached and that go on. */
export const underWay = ({ cases }: LoopStory): RecentCase[] =>
  cases.filter(({ status }) => status === 'in-progress');

/** Those that ended well, whose customer was reached in time to be given something. */
export const endedWell = ({ cases }: LoopStory): RecentCase[] =>
  cases.filter(({ outcome }) => outcome === 'resolved' || outcome === 'explained');
