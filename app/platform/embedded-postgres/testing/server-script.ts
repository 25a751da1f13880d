/** A server as a process: node server-script.ts FOLDER. Stops when told "stop" on its input. */
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

const log = (line: string) => process.stdout.write(`${line}\n`);

try {
  const server = await startEmbeddedPostgres({ dataFolder: process.argv[2] ?? '', log });
  log(`ready ${server.pid}`);
  log(`url ${server.url}`);
  createInterface({ input: process.stdin }).on('line', async () => {
    await server.stop();
    log('stopped');
    process.exit(0);
  });
} catch (error) {
  log(`refused ${(error as Error).message}`);
  process.exit(1);
}
