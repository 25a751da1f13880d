import { expect } from '@playwright/test';
import type { Api } from './api.ts';

/** Comes back at once, as an impatient program does; longer than any recovery may take, it gives up. */
const PATIENCE = { intervals: [20, 50, 100], timeout: 60_000 };

/** The same request until it is acknowledged, whatever happens to the server meanwhile. */
export async function postUntilDone<T>(api: Api, path: string, body: object, key: string): Promise<T> {
  let done: T | undefined;
  const refusals: string[] = [];
  await expect(async () => {
    const { status, body: answer } = await api.send<T>('POST', path, body, { 'idempotency-key': key });
    if (status < 300) done = answer;
    else if (status < 500) refusals.push(`${status} ${JSON.stringify(answer)}`);
    expect(status < 500, `${path} answered ${status}`).toBe(true);
  }).toPass(PATIENCE);
  // A server in trouble says that it is; it never says that the request is wrong.
  expect(refusals).toEqual([]);
  return done as T;
}

/** What a caller was told to be kept. */
export interface Acknowledged {
  readonly id: string;
  readonly score: number;
}

const SCORES = [10, 9, 3, 7, 9, 0, 8, 10, 6];
const STORES = ['Lille', 'Nantes', 'Rennes'];

/** Programs that all send answers, one after the other, until they are told to stop. */
export class Callers {
  /** By key, which is also the comment. */
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly #loops: Promise<void>[];
  #isStopped = false;

  constructor(api: Api, survey: string, count: number) {
    this.#loops = Array.from({ length: count }, (_, caller) => this.#call(api, survey, caller));
    // Awaited only at the end.
    for (const loop of this.#loops) loop.catch(() => {});
  }

  async #call(api: Api, survey: string, caller: number): Promise<void> {
    for (let turn = 0; !this.#isStopped; turn += 1) {
      const key = `caller ${caller}, turn ${turn}`;
      const score = SCORES[(caller + turn) % SCORES.length] as number;
      const answer = {
        survey,
        score,
        comment: key,
        contact: { externalId: key },
        properties: { store: STORES[turn % STORES.length] },
      };
      const { id } = await postUntilDone<{ id: string }>(api, '/responses', answer, key);
      this.acknowledged.set(key, { id, score });
      // As one whose connection was cut before it could read the answer.
      const again = await postUntilDone<{ id: string }>(api, '/responses', answer, key);
      expect(again.id).toBe(id);
    }
  }

  /** Waits for that many answers more. */
  async goOnFor(count: number): Promise<void> {
    const goal = this.acknowledged.size + count;
    const reached = expect
      .poll(() => this.acknowledged.size, { intervals: [10], timeout: 60_000 })
      .toBeGreaterThanOrEqual(goal);
    await Promise.race([reached, Promise.all(this.#loops)]);
  }

  /** Each finishes the answer it is at. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#loops);
  }
}
