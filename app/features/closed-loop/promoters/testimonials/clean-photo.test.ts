import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPhoto } from './clean-photo.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const frame = (width: number, height: number): Buffer => {
  const body = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  body.writeUInt16BE(height, 1);
  body.writeUInt16BE(width, 3);
  return segment(0xc0, body);
};
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
]);
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, SCAN, Buffer.from([0xff, 0xd9])]);

/** As a telephone held upright writes it, with the place. */
const exif = (orientation: number): Buffer => {
  const tiff = Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16LE(orientation, 18);
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('48.8566 N, 2.3522 E')]),
  );
};

describe('a picture that a customer sends', () => {
  test('a PNG keeps its pixels and loses what was written into it', () => {
    const text = Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from('tEXtAuthor\0Ada'), Buffer.alloc(4)]);
    text.writeUInt32BE(10, 0);
    const written = Buffer.concat([
      PNG.subarray(0, 33),
      text,
      PNG.subarray(33),
      Buffer.from('<?php evil ?>'),
    ]);
    expect(cleanPhoto(written)).toEqual({ type: 'image/png', bytes: PNG });
  });

  test('a JPEG loses its place, its comment, and what was put behind it', () => {
    const file = Buffer.concat([
      jpeg(
        segment(0xe0, Buffer.from('JFIF\0')),
        exif(1),
        segment(0xfe, Buffer.from('by Ada')),
        frame(40, 30),
      ),
      Buffer.from('<script>'),
    ]);
    const cleaned = cleanPhoto(file);
    expect(cleaned?.bytes.equals(jpeg(segment(0xe0, Buffer.from('JFIF\0')), frame(40, 30)))).toBe(true);
  });

  test('which way is up is all that stays of the camera’s notes', () => {
    const cleaned = cleanPhoto(jpeg(exif(6), frame(40, 30)));
    const again = cleanPhoto(cleaned?.bytes ?? Buffer.alloc(0));
    expect(cleaned?.bytes.includes('48.8566')).toBe(false);
    expect(cleaned?.bytes.includes('Exif')).toBe(true);
    expect(again?.bytes.equals(cleaned?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  test('a small file that would fill a screen’s memory is refused', () => {
    expect(cleanPhoto(jpeg(frame(60_000, 60_000)))).toBeNull();
    const huge = Buffer.from(PNG);
    huge.writeUInt32BE(90_000, 16);
    expect(cleanPhoto(huge)).toBeNull();
  });

  test('anything else is refused without harm', () => {
    for (const text of ['', '<svg/>', 'GIF89a', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n']) {
      expect(cleanPhoto(Buffer.from(text, 'latin1'))).toBeNull();
    }
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(PNG.subarray(0, 33), jpeg(frame(4, 3)).subarray(0, 30)),
        (bytes, head) => {
          const cleaned = cleanPhoto(Buffer.concat([head, bytes]));
          expect(cleaned === null || cleaned.bytes.length <= head.length + bytes.length + 40).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
