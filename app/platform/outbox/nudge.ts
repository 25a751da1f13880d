import { EventEmitter } from 'node:events';

/** What can be waiting: facts in the outbox, mails to send. */
export type Work = 'outbox' | 'mail';

/** Tells a loop in this process that there is work, without telling it which: the table knows. */
export class Nudge {
  readonly #emitter = new EventEmitter();

  send(work: Work): void {
    this.#emitter.emit(work);
  }

  /** Resolves at the next nudge for `work`, or after `atMost` milliseconds, or when `stop` aborts. */
  async wait(work: Work, atMost: number, stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#emitter.off(work, finish);
        stop.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, atMost);
      this.#emitter.once(work, finish);
      stop.addEventListener('abort', finish, { once: true });
    });
  }
}
