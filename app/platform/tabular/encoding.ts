import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark, which is no part of the text. */
  readonly markLength: number;
}

/** Western text in UTF-16 has a zero in every second byte; other scripts still have it in digits and line ends. */
const UTF16_ZERO_SHARE = 0.1;

/**
 * Tells the encoding of a text from its first bytes. A text that is mostly good UTF-8 stays UTF-8: one cell
 * pasted from elsewhere must not spoil the accents of all others (`cellText` reads that cell on its own).
 */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  if (startsWith(sample, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', markLength: 3 };
  if (startsWith(sample, 0xff, 0xfe)) return { encoding: 'utf-16le', markLength: 2 };
  if (startsWith(sample, 0xfe, 0xff)) return { encoding: 'utf-16be', markLength: 2 };
  const utf16 = utf16ByZeros(sample);
  if (utf16) return { encoding: utf16, markLength: 0 };
  if (isUtf8(sample)) return { encoding: 'utf-8', markLength: 0 };
  const { good, bad } = countSequences(sample);
  return { encoding: bad === 0 || good > bad ? 'utf-8' : 'windows-1252', markLength: 0 };
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function utf16ByZeros(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = sample.length >> 1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[2 * pair] === 0) evenZeros++;
    if (sample[2 * pair + 1] === 0) oddZeros++;
  }
  const enough = Math.max(1, pairs * UTF16_ZERO_SHARE);
  if (oddZeros >= enough && evenZeros * 10 < oddZeros) return 'utf-16le';
  if (evenZeros >= enough && oddZeros * 10 < evenZeros) return 'utf-16be';
  return undefined;
}

/** Counts the multi-byte sequences that UTF-8 allows, and the bytes that it does not. */
function countSequences(sample: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] as number;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (at + length > sample.length) break; // cut by the end of the sample: says nothing
    if (isUtf8(sample.subarray(at, at + length))) {
      good++;
      at += length - 1;
    } else {
      bad++;
    }
  }
  return { good, bad };
}
