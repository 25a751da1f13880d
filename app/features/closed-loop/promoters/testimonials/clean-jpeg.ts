import { exifOrientation, orientationSegment } from './jpeg-orientation.ts';
import { fitsSides } from './photo-sides.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JFIF, and Adobe's word on how colours are written; the others tell of places, cameras and programs. */
const isKept = (marker: number): boolean =>
  marker === APP0 || marker === APP14 || (marker !== COMMENT && (marker < APP0 || marker > APP15));

/** Where the pixels of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

/** A JPEG without anything but its picture and which way is up; null when it is none. */
export function cleanJpeg(file: Buffer): Buffer | null {
  if (file[0] !== 0xff || file[1] !== SOI || file[2] !== 0xff) return null;
  const parts: Buffer[] = [];
  let orientation = 1;
  let hasFrame = false;
  for (let at = 2; at + 4 <= file.length || file[at + 1] === EOI; ) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (!hasFrame) return null;
      const head = [Buffer.from([0xff, SOI]), ...orientationSegment(orientation)];
      return Buffer.concat([...head, ...parts, Buffer.from([0xff, EOI])]);
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length || end < at + 4) return null;
    if (isFrame(marker)) {
      if (end < at + 9 || !fitsSides(file.readUInt16BE(at + 7), file.readUInt16BE(at + 5))) return null;
      hasFrame = true;
    }
    if (marker === APP1) orientation = exifOrientation(file.subarray(at + 4, end)) ?? orientation;
    const stop = marker === SOS ? endOfScan(file, end) : end;
    if (isKept(marker)) parts.push(file.subarray(at, stop));
    at = stop;
  }
  return null;
}
