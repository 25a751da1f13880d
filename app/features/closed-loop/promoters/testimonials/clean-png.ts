import { fitsSides } from './photo-sides.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What is needed to draw it in its colours. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);

/** Length, name and checksum around each chunk. */
const AROUND = 12;

/** A PNG without anything but its picture; null when it is none. */
export function cleanPng(file: Buffer): Buffer | null {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const parts: Buffer[] = [SIGNATURE];
  for (let at = SIGNATURE.length; at + AROUND <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + AROUND + length;
    const name = file.toString('latin1', at + 4, at + 8);
    if (end > file.length) return null;
    if (parts.length === 1) {
      if (name !== 'IHDR' || length !== 13) return null;
      if (!fitsSides(file.readUInt32BE(at + 8), file.readUInt32BE(at + 12))) return null;
    }
    if (KEPT.has(name)) parts.push(file.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(parts);
    at = end;
  }
  return null;
}
