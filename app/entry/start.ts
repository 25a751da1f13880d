import { type Config, ConfigError, readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/logs.ts';
import { createApi } from './api.ts';
import { buildWeb } from './build-web.ts';
import { createContext } from './create-context.ts';
import { setUpDemonstration } from './demo/set-up-demonstration.ts';
import { openServerDatabase } from './open-database.ts';
import { setupLine } from './setup-line.ts';
import { startWorker } from './worker.ts';

/** Past this a stop that hangs is cut; the database is safe at any moment. */
const STOP_WITHIN_MS = 15_000;

type Announce = (line: string) => void;

/** Runs the server until it is told to stop. */
export async function start(announce: Announce): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info'));
  await buildWeb(announce);
  announce(config.databaseUrl === null ? 'Starting the embedded PostgreSQL.' : 'Connecting to PostgreSQL.');
  const database = await openServerDatabase(config, announce);
  const undo: (() => Promise<unknown>)[] = [() => database.close()];
  const stopAll = async (): Promise<void> => {
    database.announceStop();
    for (const step of undo.reverse()) await step();
  };
  onStopSignal(announce, stopAll);
  try {
    const { context, migrated, close } = await createContext(config, log, database.connection);
    undo.push(close);
    if (migrated.length > 0) announce(`Applied ${migrated.length} migrations.`);
    const api = await createApi(context);
    const worker = await startWorker(context);
    undo.push(() => worker.stop());
    await api.listen({ host: config.host, port: config.port });
    undo.push(() => api.close());
    if (await setUpDemonstration(context)) announce('A demonstration is there to look at: Maison Alizé.');
    announce(`Boucle is ready: ${config.publicUrl}`);
    const setup = await setupLine(context);
    if (setup !== null) announce(setup);
  } catch (error) {
    await stopAll();
    throw explain(error, config);
  }
}

/** What a person can mend, by the name of the setting. */
function explain(error: unknown, { host, port, databaseUrl }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const call = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  if (code === 'EADDRINUSE') {
    return new ConfigError('PORT', `${port} on ${host} is taken by another program. Set PORT to a free one.`);
  }
  if (call === 'listen' && code === 'EACCES') {
    return new ConfigError('PORT', `${port} may only be used by root. Set PORT to one above 1023.`);
  }
  if (call === 'listen' || (call === 'getaddrinfo' && databaseUrl === null)) {
    return new ConfigError('HOST', `${host} is no address of this machine (${code}).`);
  }
  if (databaseUrl !== null && CANNOT_CONNECT.test(code)) {
    const said = error instanceof Error ? error.message : code;
    return new ConfigError('DATABASE_URL', `PostgreSQL does not let us in (${code}): ${said}`);
  }
  return error;
}

/** The network's refusals, and PostgreSQL's: wrong password, no such role or database. */
const CANNOT_CONNECT = /^(E[A-Z]+|28\d{3}|28P01|3D000)$/;

/** npm passes a signal on that the terminal sent us as well: the second is the same wish. */
function onStopSignal(announce: Announce, stop: () => Promise<void>): void {
  let stopping = false;
  const handle = (): void => {
    if (stopping) return;
    stopping = true;
    announce('Stopping.');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}
