import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { END_OF_ROWS } from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';

/** A line of ours lists columns and tables; a longer one is no line of ours. */
const MAX_LINE = 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const NEWLINE = 10;
const END = Buffer.from(END_OF_ROWS);
const END_AFTER_ROW = Buffer.from(`\n${END_OF_ROWS}`);

/** Reads a backup from its beginning to its end, in a memory that does not grow with it. */
export class BackupReader {
  readonly #file: string;
  readonly #chunks: AsyncIterator<Buffer>;
  #left: Buffer = Buffer.alloc(0);
  /** Of the compressed file, for showing how far we are. */
  readBytes = 0;
  readonly totalBytes: number;

  private constructor(file: string, totalBytes: number) {
    this.#file = file;
    this.totalBytes = totalBytes;
    const source = createReadStream(file, { highWaterMark: CHUNK_BYTES });
    source.on('data', (chunk) => {
      this.readBytes += chunk.length;
    });
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    source.on('error', (error) => gunzip.destroy(error));
    gunzip.on('close', () => source.destroy());
    this.#chunks = source.pipe(gunzip)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  static async open(file: string): Promise<BackupReader> {
    const found = await stat(file).catch((error: { code?: string }) => {
      throw error.code === 'ENOENT' ? new BackupProblem('file-not-found', { file }) : error;
    });
    if (!found.isFile()) throw new BackupProblem('not-a-backup', { file });
    return new BackupReader(file, found.size);
  }

  /** Also what was not read is let go. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  /** The next line without its end; null at the end of the file. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#left.indexOf(NEWLINE);
      if (end !== -1) {
        const line = this.#left.toString('utf8', 0, end);
        this.#left = this.#left.subarray(end + 1);
        return line;
      }
      if (this.#left.length > MAX_LINE) throw new BackupProblem('not-a-backup', { file: this.#file });
      if (!(await this.#more())) return null;
    }
  }

  /** The rows of a table as COPY takes them, up to the mark that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.#left.length < END.length && (await this.#more()));
    if (this.#left.subarray(0, END.length).equals(END)) {
      this.#left = this.#left.subarray(END.length);
      return;
    }
    for (;;) {
      const end = this.#left.indexOf(END_AFTER_ROW);
      if (end !== -1) {
        const rows = this.#left.subarray(0, end + 1);
        this.#left = this.#left.subarray(end + END_AFTER_ROW.length);
        yield rows;
        return;
      }
      // The mark may lie across two chunks.
      const sure = Math.max(0, this.#left.length - END_AFTER_ROW.length + 1);
      if (sure > 0) {
        const rows = this.#left.subarray(0, sure);
        this.#left = this.#left.subarray(sure);
        yield rows;
      }
      if (!(await this.#more())) throw new BackupProblem('damaged', { file: this.#file });
    }
  }

  async #more(): Promise<boolean> {
    try {
      const { value, done } = await this.#chunks.next();
      if (done === true) return false;
      this.#left = this.#left.length === 0 ? value : Buffer.concat([this.#left, value]);
      return true;
    } catch (error) {
      const code = String((error as { code?: unknown }).code);
      // The bytes of gzip carry a checksum of their own; a file that is no gzip at all says so in its first ones.
      if (code.startsWith('Z_')) {
        const known = this.readBytes > 0 && /incorrect header check/.test(String(error));
        throw new BackupProblem(known ? 'not-a-backup' : 'damaged', { file: this.#file }, { cause: error });
      }
      throw error;
    }
  }
}
