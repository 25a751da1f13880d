import type { OutboxRow } from './relay-outbox.ts';

/** So many answers are one job at most: short enough to be tried again as a whole. */
const MAX_IDS = 1_000;

/** Facts about answers that follow each other in one organization are one fact about all of them. */
export function mergeFacts(rows: readonly OutboxRow[]): OutboxRow[] {
  const merged: OutboxRow[] = [];
  const open = new Map<string, string[]>();
  for (const row of rows) {
    if (!('responseIds' in row.payload)) {
      merged.push(row);
      continue;
    }
    const key = `${row.orgId} ${row.topic}`;
    const ids = open.get(key);
    if (ids !== undefined && ids.length + row.payload.responseIds.length <= MAX_IDS) {
      ids.push(...row.payload.responseIds);
      continue;
    }
    const responseIds = [...row.payload.responseIds];
    open.set(key, responseIds);
    merged.push({ ...row, payload: { responseIds } });
  }
  return merged;
}
