import { expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import type { TabularRecord } from './tabular-record.ts';

async function* inChunks(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function read(text: string | Uint8Array, columns?: readonly number[]) {
  const table = await openTable(inChunks(typeof text === 'string' ? Buffer.from(text) : text));
  const records: TabularRecord[] = [];
  for await (const batch of table.records(columns)) records.push(...batch);
  return { ...table, records };
}

const cellsOf = async (text: string | Uint8Array) => (await read(text)).records.map(({ cells }) => cells);

test('quotes hold delimiters, line ends and doubled quotes', async () => {
  const { header, records } = await read('a,"b, c"\r\n"1\n2","say ""yes"", or"\r\n"",x\r\n');
  expect(header).toEqual(['a', 'b, c']);
  expect(records).toEqual([
    { line: 2, cells: ['1\n2', 'say "yes", or'] },
    { line: 4, cells: ['', 'x'] },
  ]);
});

test('a stray quote is text', async () => {
  expect(await cellsOf('a,b\n5" screen,it said "no"\n"quoted"and more,"x" \n')).toEqual([
    ['5" screen', 'it said "no"'],
    ['quotedand more', 'x '],
  ]);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines that end with %s are counted, within quotes and blank ones too', async (_, newline) => {
  const lines = ['a,b', '', '1,"x', '', 'y"', '', '  ', '2,z', ',', '3'];
  for (const end of ['', newline]) {
    expect((await read(lines.join(newline) + end)).records).toEqual([
      { line: 3, cells: ['1', `x${newline}${newline}y`] },
      { line: 8, cells: ['2', 'z'] },
      { line: 9, cells: ['', ''] },
      { line: 10, cells: ['3'] },
    ]);
  }
});

test('ragged records keep what they have', async () => {
  const text = 'a;b;c\n1\n1;2;3;4\n;;\n';
  expect(await cellsOf(text)).toEqual([['1'], ['1', '2', '3', '4'], ['', '', '']]);
  const { records } = await read(text, [2, 0, 2]);
  expect(records.map(({ cells }) => cells)).toEqual([
    ['', '1', ''],
    ['3', '1', '3'],
    ['', '', ''],
  ]);
});

test('the header keeps duplicates, spaces that do not break, and thousands of letters', async () => {
  const question = `Why? ${'very '.repeat(100_000)}long`;
  const { header, records } = await read(`id,id,\u00a0Site\u00a0,"${question}"\n1,2,3,4`);
  expect(header).toEqual(['id', 'id', '\u00a0Site\u00a0', question]);
  expect(records).toEqual([{ line: 2, cells: ['1', '2', '3', '4'] }]);
});

test('the hint of spreadsheets is no record', async () => {
  const { header, records } = await read('sep=;\r\na;b\r\n1;2\r\n');
  expect({ header, records }).toEqual({ header: ['a', 'b'], records: [{ line: 3, cells: ['1', '2'] }] });
});

test('Windows-1252 is read as such, its typographic signs included', async () => {
  const text = Buffer.concat([
    Buffer.from('prénom;montant\nRené;12 ', 'latin1'),
    Buffer.from([0x80, 0x0a, 0x93]),
    Buffer.from('Zoé', 'latin1'),
    Buffer.from([0x94, 0x3b, 0x9c]),
  ]);
  const { encoding, header, records } = await read(text);
  expect({ encoding, header }).toEqual({ encoding: 'windows-1252', header: ['prénom', 'montant'] });
  expect(records.map(({ cells }) => cells)).toEqual([
    ['René', '12 €'],
    ['“Zoé”', 'œ'],
  ]);
});

test('a file that turns out to be Windows-1252 after its first megabyte is read right', async () => {
  const ascii = Buffer.from(`id,city\n${'1,Paris\n'.repeat(200_000)}`);
  const { records, encoding } = await read(
    Buffer.concat([ascii, Buffer.from('2,Orléans\n3,Nîmes\n', 'latin1')]),
  );
  expect(encoding).toBe('utf-8');
  expect(records.slice(-2)).toEqual([
    { line: 200_002, cells: ['2', 'Orléans'] },
    { line: 200_003, cells: ['3', 'Nîmes'] },
  ]);
});

test('a workbook, a program, an empty file and a file of blank lines are refused by name', async () => {
  await expect(read(Buffer.from('PK\x03\x04…'))).rejects.toMatchObject({ code: 'not-text' });
  const program = Buffer.from('score\0\0\0\0\x01\x02\0\0\0\0\0\0');
  await expect(read(program)).rejects.toMatchObject({ code: 'not-text' });
  await expect(read('')).rejects.toMatchObject({ code: 'empty-table' });
  await expect(read('\n \r\n')).rejects.toMatchObject({ code: 'empty-table' });
});

test('a quote left open is an error that names its line, not a file cut short', async () => {
  await expect(read('a,b\n1,2\n3,"oh\n4,5\n')).rejects.toMatchObject({ code: 'unclosed-quote', line: 3 });
  const endless = `a,b\n1,2\n3,"oh\n${'4,5\n'.repeat(5_000_000)}`;
  await expect(read(endless)).rejects.toMatchObject({ code: 'record-too-long', line: 3 });
});

test('closing lets go of the source, even before the first record', async () => {
  let isOpen = true;
  async function* source() {
    try {
      for (;;) yield Buffer.from('a,b\n'.repeat(100_000));
    } finally {
      isOpen = false;
    }
  }
  const table = await openTable(source());
  expect(isOpen).toBe(true);
  await table.close();
  expect(isOpen).toBe(false);
});
