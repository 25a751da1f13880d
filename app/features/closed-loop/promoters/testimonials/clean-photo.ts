import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';

/** More than a portrait of a few centimetres needs. */
export const PHOTO_MAX = 400 * 1024;

export interface Photo {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Buffer;
}

/**
 * The picture alone: no place, camera, date, comment or hidden copy that came with the file, nor anything that was put
 * behind its end. null for what is not a JPEG or PNG by its own bytes, whatever it is called.
 */
export function cleanPhoto(file: Buffer): Photo | null {
  const jpeg = cleanJpeg(file);
  if (jpeg !== null) return { type: 'image/jpeg', bytes: jpeg };
  const png = cleanPng(file);
  return png === null ? null : { type: 'image/png', bytes: png };
}
