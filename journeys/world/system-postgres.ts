import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server.ts';

const PACKAGES = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL server that the system's packages brought; null without one. */
export function systemPostgres(): { readonly bin: string; readonly version: string } | null {
  const versions = existsSync(PACKAGES) ? readdirSync(PACKAGES) : [];
  const found = versions
    .filter((version) => existsSync(join(PACKAGES, version, 'bin', 'initdb')))
    .toSorted((a, b) => Number(b) - Number(a))[0];
  return found === undefined ? null : { bin: join(PACKAGES, found, 'bin'), version: found };
}

/** PostgreSQL refuses root: the user that its package made runs it then. */
function runUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A server of its own on this machine, with an empty database that an ordinary role owns. */
export async function startSystemPostgres(bin: string): Promise<{ readonly url: string; stop(): void }> {
  const user = runUser();
  const folder = mkdtempSync(join(tmpdir(), 'boucle-postgres-'));
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...args: string[]): void => {
    const { status, stderr } = spawnSync(join(bin, program), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  };
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start');
  const server = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  run('createuser', ...server, 'boucle');
  run('createdb', ...server, '-O', 'boucle', 'boucle');
  return {
    url: `postgresql://boucle@127.0.0.1:${port}/boucle`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
}
