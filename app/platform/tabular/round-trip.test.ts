import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8CellText } from './cell-text.ts';
import { formatRecord } from './format-record.ts';
import { openTable } from './open-table.ts';
import { RecordScanner } from './record-scanner.ts';

const WINDOWS_1252_LETTERS = 'aZ09 éÈçœŒ€™«»“”\u00a0,;|\t"\n\r';

/** Cells made of what breaks parsers, more often than chance would. */
const letter = fc.oneof(
  fc.constantFrom(...',;|\t"\n\r \u00a0\uFEFF', '\r\n', '""', 'é', '€', '👍', 'ß'),
  // A zero is the one character that says "not UTF-8".
  fc.string({ unit: 'binary', maxLength: 1 }).filter((character) => character !== '\0'),
);
const anyCell = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
const western = fc.string({ unit: fc.constantFrom(...WINDOWS_1252_LETTERS), maxLength: 8 });

const tableOf = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

function windows1252(text: string): Buffer {
  const decoder = new TextDecoder('windows-1252');
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  return Buffer.from([...text].map((character) => codes.get(character) as number));
}

const encoders = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-16le with mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be with mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

async function* cut(bytes: Buffer, sizes: readonly number[]) {
  // One memory for all chunks, as a file reader would: nothing may be kept of it.
  const memory = Buffer.alloc(bytes.length);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number;
    const length = bytes.copy(memory, 0, at, at + size);
    yield memory.subarray(0, length);
    at += length;
  }
}

async function readAll(bytes: Buffer, sizes: readonly number[]): Promise<(readonly string[])[]> {
  const table = await openTable(cut(bytes, sizes));
  const rows = [table.header];
  for await (const batch of table.records()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

test('what is written is read back, whatever the cells, the delimiter, the encoding and the chunks', async () => {
  const delimiters = fc.constantFrom(',', ';', '\t', '|');
  const encodings = fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[]));
  await fc.assert(
    fc.asyncProperty(
      tableOf(anyCell),
      delimiters,
      encodings,
      chunkSizes,
      async (rows, delimiter, encoding, sizes) => {
        const text = `sep=${delimiter}\r\n${rows.map((row) => formatRecord(row, delimiter)).join('')}`;
        expect(await readAll(encoders[encoding](text), sizes)).toEqual(rows);
      },
    ),
    { numRuns: 500 },
  );
});

test('Windows-1252 is read back too', async () => {
  await fc.assert(
    fc.asyncProperty(tableOf(western), chunkSizes, async (rows, sizes) => {
      const marked = [['Été', 'é'.repeat(500)], ...rows]; // in prose, a letter follows most accents
      const text = `sep=;\r\n${marked.map((row) => formatRecord(row, ';')).join('')}`;
      expect(await readAll(windows1252(text), sizes)).toEqual(marked);
    }),
    { numRuns: 300 },
  );
});

test('a delimiter that every record agrees on is found without a hint', async () => {
  const plain = fc.string({ unit: fc.constantFrom(...'ab 9é,;|\t"\n'), maxLength: 6 });
  const grid = fc
    .integer({ min: 3, max: 5 })
    .chain((width) =>
      fc.array(fc.array(plain, { minLength: width, maxLength: width }), { minLength: 4, maxLength: 8 }),
    );
  await fc.assert(
    fc.asyncProperty(grid, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
      const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
      expect(await readAll(Buffer.from(quoted.join('\n')), [7])).toEqual(rows);
    }),
  );
});

test('chunks cut anywhere change neither records nor lines, however broken the text', () => {
  const broken = fc.string({ unit: fc.constantFrom(...'a,"\n\r '), maxLength: 40 });
  fc.assert(
    fc.property(broken, chunkSizes, (text, sizes) => {
      const bytes = Buffer.from(text);
      const whole = scan([bytes]);
      const pieces: Buffer[] = [];
      for (let at = 0, turn = 0; at < bytes.length; turn++) {
        const size = sizes[turn % sizes.length] as number;
        pieces.push(bytes.subarray(at, at + size));
        at += size;
      }
      expect(scan(pieces)).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});

function scan(chunks: readonly Buffer[]) {
  const scanner = new RecordScanner(0x2c, utf8CellText);
  const records = [];
  for (const chunk of chunks) {
    scanner.push(chunk);
    records.push(...scanner.read(Number.POSITIVE_INFINITY));
  }
  try {
    records.push(...scanner.end());
  } catch (error) {
    return { records, error: (error as Error).message };
  }
  return { records };
}
