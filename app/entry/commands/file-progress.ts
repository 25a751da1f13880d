import type { ReadProgress } from '../../platform/tabular/file-bytes.ts';

const EVERY_MS = 250;

/** How much of a long file has been read, on a terminal's standard error. */
export function fileProgress(options: { json?: boolean }): { show: ReadProgress; end(): void } {
  if (options.json === true || !process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const startedAt = Date.now();
  let shownAt = startedAt;
  let shown = false;
  return {
    show: (read, total) => {
      const now = Date.now();
      if (total === 0 || now - shownAt < EVERY_MS) return;
      shownAt = now;
      shown = true;
      const seconds = Math.ceil(((now - startedAt) / 1000) * (total / read - 1));
      process.stderr.write(`\r${Math.round((100 * read) / total)} % read, about ${seconds} s left   `);
    },
    end: () => {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
