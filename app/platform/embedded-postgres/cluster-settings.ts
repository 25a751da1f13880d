import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterId } from './cluster-id.ts';
import { clusterFolder, type Home } from './home.ts';
import { PORT, socketFolder } from './socket-folder.ts';
import { writeDurably } from './write-durably.ts';

/** Sized for a small server that also runs Boucle. `custom.conf` beside the cluster overrides any of them. */
const SETTINGS = {
  max_connections: '50',
  superuser_reserved_connections: '0',
  shared_buffers: '256MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  io_workers: '1',
  max_parallel_workers: '2',
  jit: 'off',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // No replica can follow over a socket that only this machine sees.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  autovacuum: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Statements and the details of errors hold customers' data: they stay out of the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
} as const;

export const APP_ROLE = 'boucle';
export const APP_DATABASE = 'boucle';

const HEADER = '# Written by Boucle at each start. Settings of yours belong in custom.conf, one folder up.';
const CUSTOM_HEADER =
  "# PostgreSQL settings of yours, read at start after Boucle's own. Boucle never writes here again.\n";

/** At each start, so that a new version of Boucle brings its own. The superuser cannot log in at all. */
export function writeSettings(home: Home): void {
  const lines = Object.entries(SETTINGS).map(([name, value]) => `${name} = '${value}'`);
  const content = [HEADER, ...lines, "include = '../custom.conf'", ''].join('\n');
  const cluster = clusterFolder(home);
  writeWhenOther(join(cluster, 'postgresql.conf'), content, home);
  writeWhenOther(join(cluster, 'pg_hba.conf'), `local all ${APP_ROLE} scram-sha-256\n`, home);
  const custom = join(home.folder, 'custom.conf');
  if (!existsSync(custom)) writeDurably(custom, CUSTOM_HEADER, home.user);
}

function writeWhenOther(path: string, content: string, home: Home): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== content) writeDurably(path, content, home.user);
}

/** What must hold whatever the files say. */
export function serverArguments(home: Home, settings: Record<string, string>): string[] {
  const fixed = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketFolder(home).replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    // In the title of every process of the cluster, by which it is known.
    cluster_name: clusterId(clusterFolder(home)),
    password_encryption: 'scram-sha-256',
    logging_collector: 'off',
    log_destination: 'stderr',
  };
  return Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
