import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS, nodeEnvironment } from '../../app/bin/find-node.mjs';
import { type Database, newDatabase } from './database.ts';

const CLI = fileURLToPath(new URL('../../app/entry/cli.ts', import.meta.url));

const READY_WITHIN_MS = 60_000;

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** One that PostgreSQL's own user may enter: run by root, the cluster would else be kept elsewhere and outlive us. */
async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'boucle-journey-'));
  await chmod(folder, 0o755);
  return folder;
}

/** A Boucle as a person starts it, in a process, on a data folder and on a database of its own. */
export class BoucleServer {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  readonly #env: Record<string, string>;
  /** null where the settings name one, or leave it to Boucle. */
  readonly #database: Database | null;
  #process: ChildProcess | null = null;
  lines: string[] = [];

  private constructor(port: number, folder: string, env: Record<string, string>, database: Database | null) {
    this.port = port;
    this.url = `http://localhost:${port}`;
    this.folder = folder;
    this.#env = env;
    this.#database = database;
  }

  /** On a copy of the run's migrated database, but where `env` says another or `EMBEDDED`. */
  static async create(env: Record<string, string> = {}): Promise<BoucleServer> {
    const database = env.DATABASE_URL === undefined ? await newDatabase() : null;
    return new BoucleServer(await freePort(), await openFolder(), env, database);
  }

  /** The PostgreSQL it was given; null with the one it brings. */
  get databaseUrl(): string | null {
    return this.#database?.url ?? (this.#env.DATABASE_URL || null);
  }

  get pid(): number {
    if (this.#process?.pid === undefined) throw new Error('the server does not run');
    return this.#process.pid;
  }

  environment(): NodeJS.ProcessEnv {
    return {
      ...nodeEnvironment(),
      PORT: String(this.port),
      BOUCLE_DATA: this.folder,
      LOG_LEVEL: 'error',
      DATABASE_URL: this.databaseUrl ?? '',
      SMTP_URL: '',
      // A journey begins with nothing but what it brings.
      BOUCLE_DEMO: '0',
      ...this.#env,
    };
  }

  /** Resolves when the server says that it is ready. In a process group of its own, so that a test can kill it whole. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [...NODE_FLAGS, CLI, 'start'], {
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#process = child;
    this.lines = [];
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`not ready:\n${this.lines.join('\n')}`)),
        READY_WITHIN_MS,
      );
      const read = (stream: NodeJS.ReadableStream) =>
        createInterface({ input: stream }).on('line', (line) => {
          this.lines.push(line);
          if (!line.startsWith('Boucle is ready')) return;
          clearTimeout(timer);
          resolve();
        });
      if (child.stdout) read(child.stdout);
      if (child.stderr) read(child.stderr);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the server ended with ${code}:\n${this.lines.join('\n')}`));
      });
    });
    await ready;
  }

  /** The code that the console shows to whoever creates the first organization; null until it does. */
  get setupCode(): string | null {
    return this.lines.flatMap((line) => /^Setup code: (\S+)$/.exec(line)?.[1] ?? [])[0] ?? null;
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  /** The whole process group at once, as when the machine loses power. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async destroy(): Promise<void> {
    await this.stop();
    await this.#database?.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
