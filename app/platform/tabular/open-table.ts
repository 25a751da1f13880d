import { utf8CellText, windows1252CellText } from './cell-text.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { RecordScanner } from './record-scanner.ts';
import { TableError } from './table-error.ts';
import type { TabularRecord } from './tabular-record.ts';
import { utf16ToUtf8 } from './utf16-to-utf8.ts';

/** What the encoding and the delimiter are told from. */
const SAMPLE_BYTES = 256 * 1024;

/** Enough to make a batch worth awaiting, few enough to die young in memory. */
const BATCH_RECORDS = 1024;

/** First bytes of what people take for a table: a workbook (.xlsx, .ods), an old workbook, an archive, a PDF. */
const NOT_TEXT = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
];

/** A text may hold a stray zero, a program holds thousands. */
const BINARY_ZERO_SHARE = 0.01;

export interface Table {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The first record: untrimmed, duplicates and all. */
  readonly header: readonly string[];
  /**
   * The records after it, in batches, to be read once. With `columns` (indices), cells are those columns only, in
   * that order, empty where a record is too short: far cheaper on a wide table. Throws `TableError`.
   */
  records(columns?: readonly number[]): AsyncGenerator<readonly TabularRecord[]>;
  /** Lets go of the file. Not needed once `records` was read to its end. */
  close(): Promise<void>;
}

/** Opens a table in any usual encoding, delimiter and line ending. Constant memory, whatever its length. */
export async function openTable(source: AsyncIterable<Uint8Array>): Promise<Table> {
  const chunks = source[Symbol.asyncIterator]();
  const close = async () => void (await chunks.return?.());
  try {
    return { ...(await readHeader(chunks)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readHeader(chunks: AsyncIterator<Uint8Array>): Promise<Omit<Table, 'close'>> {
  const { sample, isComplete } = await takeSample(chunks);
  if (NOT_TEXT.some((mark) => mark.every((byte, index) => sample[index] === byte))) {
    throw new TableError('not-text', 'this is a workbook or an archive, not a text file');
  }
  const { encoding, markLength } = detectEncoding(sample);
  const isUtf16 = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!isUtf16 && isMostlyBinary(sample)) throw new TableError('not-text', 'this is not a text file');
  const raw = inPieces(sample.subarray(markLength), chunks);
  const bytes = isUtf16 ? utf16ToUtf8(raw, encoding) : raw;
  const first = await bytes.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  const { delimiter, isHinted } = detectDelimiter(start, isComplete && sample.length <= SAMPLE_BYTES);
  const cellText = encoding === 'windows-1252' ? windows1252CellText : utf8CellText;
  const scanner = new RecordScanner(delimiter.charCodeAt(0), cellText);
  scanner.push(start);
  if (isHinted) await readOne(scanner, bytes);
  const header = await readOne(scanner, bytes);
  if (!header) throw new TableError('empty-table', 'the file is empty');
  const records = (columns?: readonly number[]) => {
    if (columns) scanner.keepOnly(columns);
    return readBatches(scanner, bytes);
  };
  return { encoding, delimiter, header: header.cells, records };
}

function isMostlyBinary(sample: Uint8Array): boolean {
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros > sample.length * BINARY_ZERO_SHARE;
}

async function takeSample(chunks: AsyncIterator<Uint8Array>) {
  const taken: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  while (length < SAMPLE_BYTES && !isComplete) {
    const { value, done } = await chunks.next();
    if (done) {
      isComplete = true;
    } else {
      taken.push(Buffer.from(value)); // a copy: the source may reuse its memory
      length += value.length;
    }
  }
  return { sample: Buffer.concat(taken), isComplete };
}

async function* inPieces(
  sample: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  yield* pieces(sample);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield* pieces(next.value);
}

/** A source may hand over a whole file at once: the scanner would copy it whole. */
function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += SAMPLE_BYTES) yield chunk.subarray(at, at + SAMPLE_BYTES);
}

async function readOne(scanner: RecordScanner, bytes: AsyncIterator<Uint8Array>) {
  for (;;) {
    const [record] = scanner.read(1);
    if (record) return record;
    const { value, done } = await bytes.next();
    if (done) return scanner.end()[0];
    scanner.push(value);
  }
}

async function* readBatches(
  scanner: RecordScanner,
  bytes: AsyncIterator<Uint8Array>,
): AsyncGenerator<TabularRecord[]> {
  for (;;) {
    const batch = scanner.read(BATCH_RECORDS);
    if (batch.length > 0) yield batch;
    if (batch.length === BATCH_RECORDS) continue;
    const { value, done } = await bytes.next();
    if (done) break;
    scanner.push(value);
  }
  const last = scanner.end();
  if (last.length > 0) yield last;
}
