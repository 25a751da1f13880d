import type { ContactMover } from '../../contacts/merging/contact-mover.ts';
import { moveNoticeRows } from '../notices/queries.ts';
import { moveRunRows, stopTwinRuns } from './stop-queries.ts';

/** Two contacts were one person: what happens by itself for them goes over, and back. */
export const moveRuns: ContactMover = {
  kind: 'playbook-runs',
  move: async (tx, orgId, from, to, only) => {
    await stopTwinRuns(tx, orgId, from, to);
    return moveRunRows(tx, orgId, from, to, only);
  },
};

export const moveNotices: ContactMover = { kind: 'notices', move: moveNoticeRows };
