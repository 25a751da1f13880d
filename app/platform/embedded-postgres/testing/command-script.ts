/** A command as a process: node command-script.ts FOLDER. Works until it is told "stop" on its input. */
import { createInterface } from 'node:readline';
import { attachEmbeddedPostgres } from '../attach-embedded-postgres.ts';
import { query } from './query.ts';

const log = (line: string) => process.stdout.write(`${line}\n`);

const attached = await attachEmbeddedPostgres(process.argv[2] ?? '', log);
await query(attached.connection, 'SELECT 1');
log('attached');
const input = createInterface({ input: process.stdin });
input.on('line', async () => {
  await attached.stop();
  log('left');
  input.close();
  process.stdin.destroy();
});
