import { open } from 'node:fs/promises';

/** Large enough that reading costs little beside parsing, small enough to be nothing in memory. */
const CHUNK_BYTES = 256 * 1024;

export type ReadProgress = (readBytes: number, totalBytes: number) => void;

/**
 * The bytes of a file, or of a pipe. Every chunk is the same memory: use it before asking for the next one.
 * (A stream of Node allocates a buffer per chunk, which is most of the memory of reading a large file.)
 */
export async function* fileBytes(path: string, onProgress?: ReadProgress): AsyncGenerator<Uint8Array> {
  await using file = await open(path);
  const { size } = await file.stat();
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  for (let total = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    total += bytesRead;
    yield buffer.subarray(0, bytesRead);
    onProgress?.(total, size);
  }
}
