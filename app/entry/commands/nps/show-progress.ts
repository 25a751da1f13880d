import type { WriteStream } from 'node:tty';
import type { Wording } from './wording.ts';

/** A file read sooner needs no progress. */
const PATIENCE_MS = 500;
const REFRESH_MS = 200;

const CLEAR_LINE = '\r\u001b[2K';

export interface ShownProgress {
  readonly report: (readBytes: number, totalBytes: number) => void;
  readonly clear: () => void;
}

/** Says on a terminal how far the reading is; on anything else, nothing. */
export function showProgress(terminal: WriteStream, wording: Wording): ShownProgress {
  if (!terminal.isTTY) return { report: () => {}, clear: () => {} };
  let next = performance.now() + PATIENCE_MS;
  let isShown = false;
  return {
    report: (readBytes, totalBytes) => {
      const now = performance.now();
      if (now < next) return;
      next = now + REFRESH_MS;
      isShown = true;
      const share = totalBytes > 0 ? Math.floor((100 * readBytes) / totalBytes) / 100 : undefined;
      const megabytes = wording.count(Math.floor(readBytes / 1e6));
      const text =
        share === undefined
          ? wording.t('reading-pipe', { megabytes })
          : wording.t('reading', { share: wording.percent(share) });
      terminal.write(CLEAR_LINE + text);
    },
    clear: () => {
      if (isShown) terminal.write(CLEAR_LINE);
    },
  };
}
