/** A server that inserts rows and prints each number after PostgreSQL acknowledged it: node inserting-script.ts FOLDER FIRST. */
import pg from 'pg';
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

const WRITERS = 4;

const log = (line: string) => process.stdout.write(`${line}\n`);
const server = await startEmbeddedPostgres({ dataFolder: process.argv[2] ?? '', log });
const pool = new pg.Pool({ ...server.connection, max: WRITERS });
pool.on('error', () => {});
await pool.query('CREATE TABLE IF NOT EXISTS acknowledged (number int PRIMARY KEY)');
log(`ready ${server.pid}`);

let next = Number(process.argv[3]);
async function insertForever(): Promise<void> {
  while (true) {
    const number = next++;
    await pool.query('INSERT INTO acknowledged VALUES ($1)', [number]);
    log(`acknowledged ${number}`);
  }
}
await Promise.all(Array.from({ length: WRITERS }, insertForever));
