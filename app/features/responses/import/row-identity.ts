import { hash } from 'node:crypto';
import type { TabularRecord } from '../../../platform/tabular/tabular-record.ts';
import { HashCounts } from './hash-counts.ts';

const SHOWN = 22;

/**
 * What makes a record itself: its mapped id, else its whole content and its rank among equals, so that true twins
 * stay apart and the same file is known again. Asked of every record in turn, refused ones too: the next import may
 * map them differently.
 */
export function rowIdentity(): (record: TabularRecord, id: string) => string {
  const ranks = new HashCounts();
  return (record, id) => {
    if (id !== '') return `id:${id}`;
    const digest = hash('sha256', JSON.stringify(record.cells), 'buffer');
    const rank = ranks.add(digest.readInt32LE(0), digest.readInt32LE(4));
    return `row:${digest.toString('base64url').slice(0, SHOWN)}:${rank}`;
  };
}
