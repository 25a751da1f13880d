const EVERY_MS = 200;
const CLEAR_LINE = '\r\u001b[2K';

export interface ProgressLine {
  show(text: () => string): void;
  clear(): void;
}

/** One line on a terminal's standard error that says how far we are; nothing on anything else, nor with --json. */
export function progressLine(options: { json?: boolean }): ProgressLine {
  if (options.json === true || !process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  let next = 0;
  let shown = false;
  return {
    show: (text) => {
      const now = Date.now();
      if (now < next) return;
      next = now + EVERY_MS;
      shown = true;
      process.stderr.write(CLEAR_LINE + text());
    },
    clear: () => {
      if (shown) process.stderr.write(CLEAR_LINE);
    },
  };
}
