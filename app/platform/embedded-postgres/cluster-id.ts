import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A name for the cluster that its processes carry in their titles. It comes from the identifier that initdb gave
 * the cluster, so that it stays the same when the folder is moved while PostgreSQL runs.
 */
export function clusterId(cluster: string): string {
  const identifier = Buffer.alloc(8);
  const file = openSync(join(cluster, 'global', 'pg_control'), 'r');
  try {
    readSync(file, identifier, 0, identifier.length, 0);
  } finally {
    closeSync(file);
  }
  return `boucle-${identifier.toString('hex')}`;
}
