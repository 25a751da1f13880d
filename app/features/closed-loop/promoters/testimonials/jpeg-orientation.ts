const EXIF = Buffer.from('Exif\0\0', 'latin1');
const TIFF_LITTLE = 'II*\0';
const TIFF_BIG = 'MM\0*';
const ORIENTATION = 0x0112;

/** Which way is up, as the camera noted it: 1 to 8; null where it did not. */
export function exifOrientation(segment: Buffer): number | null {
  if (!segment.subarray(0, EXIF.length).equals(EXIF)) return null;
  const tiff = segment.subarray(EXIF.length);
  const order = tiff.toString('latin1', 0, 4);
  if ((order !== TIFF_LITTLE && order !== TIFF_BIG) || tiff.length < 8) return null;
  const isLittle = order === TIFF_LITTLE;
  const two = (at: number): number =>
    at < 0 || at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(two(directory), 200);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + 12 * i;
    if (two(entry) !== ORIENTATION) continue;
    const value = two(entry + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** A note that says that alone; none where it is the usual way. */
export function orientationSegment(orientation: number): Buffer[] {
  if (orientation === 1) return [];
  const tiff = Buffer.alloc(26);
  tiff.write(TIFF_BIG, 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([EXIF, tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return [Buffer.concat([head, body])];
}
