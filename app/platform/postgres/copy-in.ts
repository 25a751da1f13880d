import { Writable } from 'node:stream';
import type pg from 'pg';

/** So much may wait in the socket before the writer is asked to wait as well. */
const WAITING_BYTES = 1024 * 1024;

interface CopyConnection {
  readonly stream: import('node:stream').Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

type Done = (error?: Error | null) => void;

/**
 * `COPY … FROM STDIN` as a stream to write to: `client.query(new CopyIn(sql))`. It is finished when PostgreSQL has
 * taken every row. Destroyed before, it tells PostgreSQL to forget them; the connection stays of use.
 */
export class CopyIn extends Writable implements pg.Submittable {
  /** How many rows PostgreSQL took; known at the end. */
  rows = 0;
  readonly #sql: string;
  #connection: CopyConnection | null = null;
  /** Whether PostgreSQL waits for data. */
  #open = false;
  #whenOpen: (() => void) | null = null;
  #whenOver: Done | null = null;

  constructor(sql: string) {
    super({ highWaterMark: WAITING_BYTES });
    this.#sql = sql;
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#sql);
  }

  handleCopyInResponse(): void {
    this.#open = true;
    if (this.destroyed) this.#connection?.sendCopyFail('given up');
    this.#whenOpen?.();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#open = false;
    this.#whenOver?.();
  }

  handleError(error: Error): void {
    this.#open = false;
    if (this.#whenOver === null) this.destroy(error);
    else this.#whenOver(error);
  }

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#onceOpen(() => {
      const connection = this.#connection as CopyConnection;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableLength > WAITING_BYTES) connection.stream.once('drain', () => done());
      else done();
    });
  }

  override _final(done: Done): void {
    this.#onceOpen(() => {
      this.#whenOver = done;
      this.#connection?.endCopyFrom();
    });
  }

  override _destroy(error: Error | null, done: Done): void {
    if (this.#open && this.#whenOver === null) {
      this.#open = false;
      this.#connection?.sendCopyFail('given up');
    }
    done(error);
  }

  #onceOpen(work: () => void): void {
    if (this.#open) work();
    else this.#whenOpen = work;
  }
}
