import { listAuditOf } from '../../../organizations/list-audit-of.ts';
import { TOLD_IN_WORDS } from '../../conversation/told-in-words.ts';
import type { TimelineItem } from './contract.ts';
import type { TimelineSource } from './timeline-source.ts';
import { toldInFull } from './told-in-full.ts';

/** What was done on a case, as the log tells it, with the words of what the log names. */
export const caseEvents: TimelineSource = {
  name: 'events',
  read: async (db, orgId, caseId, limit) => {
    const entries = await listAuditOf(db, orgId, 'case', [caseId], limit);
    const others = entries.filter(({ action }) => !TOLD_IN_WORDS.has(action));
    const items = others.map(
      ({ id, at, actorKind, actorId, actorName, action, details }): TimelineItem => ({
        id,
        at,
        kind: 'event',
        by: { kind: actorKind, id: actorId, name: actorName },
        action,
        text: null,
        details: isRecord(details) ? details : {},
      }),
    );
    return toldInFull(db, orgId, caseId, items);
  },
};

const isRecord = (details: unknown): details is Record<string, unknown> =>
  typeof details === 'object' && details !== null && !Array.isArray(details);
