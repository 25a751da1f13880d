import { isUtf8 } from 'node:buffer';

export type CellText = (bytes: Buffer, start: number, end: number) => string;

const REPLACEMENT = '\uFFFD';

const SIGNS = Array.from(
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at)),
);

/**
 * Reads cells of UTF-8 text. A cell that is not valid UTF-8 is read as Windows-1252, on its own: a file may turn
 * out to be Windows-1252 long after the sample that its encoding was told from, or be two exports glued together,
 * and a stream cannot be read twice.
 */
export const utf8CellText: CellText = (bytes, start, end) => {
  if (isAscii(bytes, start, end)) return bytes.toString('latin1', start, end);
  const text = bytes.toString('utf8', start, end);
  if (!text.includes(REPLACEMENT) || isUtf8(bytes.subarray(start, end))) return text;
  return windows1252CellText(bytes, start, end);
};

/** Windows-1252 is Latin-1 but for its quotes, dashes and euro sign, which stand where Latin-1 has controls. */
export const windows1252CellText: CellText = (bytes, start, end) =>
  bytes
    .toString('latin1', start, end)
    .replace(/[\x80-\x9f]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? '');

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  let bits = 0;
  for (let at = start; at < end; at++) bits |= bytes[at] as number;
  return bits < 0x80;
}
