import { PassThrough } from 'node:stream';
import type { LiveEvent, LiveTopic } from './live-hub.ts';

/** So much may wait for a screen that does not read; then only which topics it missed is kept. */
const WAITING_BYTES = 16 * 1024;

/** Server-sent events for one screen. However long it stalls, what it missed is an event for each topic. */
export class ScreenStream extends PassThrough {
  readonly #missed = new Set<LiveTopic>();

  constructor() {
    super({ highWaterMark: WAITING_BYTES });
    this.write('retry: 2000\n\n');
    this.on('drain', () => this.#catchUp());
  }

  tell(event: LiveEvent): void {
    if (this.writableEnded) return;
    if (this.writableNeedDrain) this.#missed.add(event.topic);
    else this.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  keepAlive(): void {
    if (!this.writableEnded && !this.writableNeedDrain) this.write(': still here\n\n');
  }

  #catchUp(): void {
    for (const topic of this.#missed) {
      if (this.writableNeedDrain) return;
      this.#missed.delete(topic);
      this.tell({ topic });
    }
  }
}
