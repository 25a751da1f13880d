import { expect, test } from 'vitest';
import { detectDelimiter } from './delimiter.ts';

const found = (text: string) => detectDelimiter(Buffer.from(text), true).delimiter;

test('finds each of the usual delimiters', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const line = (...cells: string[]) => `${cells.join(delimiter)}\n`;
    expect(found(line('id', 'score', 'why') + line('1', '9', 'good') + line('2', '3', 'bad'))).toBe(
      delimiter,
    );
  }
});

test('delimiters within quotes do not count, nor do those of prose and of decimals', () => {
  expect(found('id;comment\n1;"a, b, c"\n2;"d, e, f"\n')).toBe(';');
  expect(found('id,comment\n1,"a; b"\n2,"c; d"\n')).toBe(',');
  expect(found('"id","name; first"\n"1","Ng; An"\n"2","Roy; Zoé"\n')).toBe(',');
  expect(found('note;montant;avis\n9;12,50;bien, merci\n3;1,20;long, cher, froid\n')).toBe(';');
  expect(found('score\tHow likely, all in all?\n9\tyes, very\n3\tno, sorry\n')).toBe('\t');
});

test('ragged records do not hide the delimiter', () => {
  expect(found('a;b;c\n1;2;3;\n4;5;6;\n7;8;9;\n')).toBe(';');
  expect(found('a;b;c\n1;2\n4;5;6\n7\n8;9;3\n')).toBe(';');
});

test('a file of one column has none to find', () => {
  expect(found('Would you recommend us, really?\n9\n10\n7\n')).toBe(',');
  expect(found('score\n9\n10\n')).toBe(',');
});

test('the hint of spreadsheets is believed', () => {
  expect(detectDelimiter(Buffer.from('sep=|\r\na|b\r\n'), true)).toEqual({ delimiter: '|', isHinted: true });
});
