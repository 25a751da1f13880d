import { setTimeout as delay } from 'node:timers/promises';
import type { BenchCaller } from './world.ts';

const ANSWERING = 8;
const INVITING = 3;

/** So many invitations may wait for their mails: enough that some are always under way, few enough to end soon. */
const MAILS_AHEAD = 100;

const RETRY_MS = 50;

/** What the server has promised. */
export interface Promised {
  /** Idempotency key → what was sent and the id that was given. */
  readonly answers: Map<string, { readonly id: string; readonly score: number }>;
  /** Addresses whose invitation was acknowledged. */
  readonly invited: Set<string>;
  /** Detractors with a name: each must have its case. */
  readonly detractors: Set<string>;
  /** Answers that say neither yes nor that the server is away. */
  readonly surprises: Map<number, number>;
}

/** Callers as they should be: each asks again with the same key until it has its answer. */
export function startCallers(
  { server, key, survey }: BenchCaller,
  received: () => number,
): { promised: Promised; stop(): Promise<void> } {
  const promised: Promised = {
    answers: new Map(),
    invited: new Set(),
    detractors: new Set(),
    surprises: new Map(),
  };
  let stopping = false;
  let next = 0;

  async function post(path: string, idempotencyKey: string, body: unknown): Promise<{ id: string }> {
    for (;;) {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify(body),
      }).catch(() => null);
      const text = (await answer?.text().catch(() => null)) ?? null;
      if (answer?.status === 201 && text !== null) return JSON.parse(text) as { id: string };
      if (answer !== null && answer.status !== 503 && text !== null) {
        promised.surprises.set(answer.status, (promised.surprises.get(answer.status) ?? 0) + 1);
        if (answer.status < 500) throw new Error(`${path} answered ${answer.status}: ${text}`);
      }
      await delay(RETRY_MS);
    }
  }

  async function answer(): Promise<void> {
    while (!stopping) {
      const n = next++;
      const score = n % 11;
      const isNamed = n % 50 === 0;
      const { id } = await post('/responses', `answer-${n}`, {
        survey,
        score,
        properties: { store: `store ${n % 7}` },
        ...(isNamed && { contact: { email: `answer-${n}@example.org` } }),
      });
      promised.answers.set(`answer-${n}`, { id, score });
      if (isNamed && score <= 6) promised.detractors.add(id);
    }
  }

  async function invite(): Promise<void> {
    while (!stopping) {
      if (promised.invited.size - received() > MAILS_AHEAD) {
        await delay(RETRY_MS);
        continue;
      }
      const email = `invited-${next++}@example.org`;
      await post('/invitations', email, { survey, contact: { email } });
      promised.invited.add(email);
    }
  }

  const callers = [...Array.from({ length: ANSWERING }, answer), ...Array.from({ length: INVITING }, invite)];
  // A caller that fails is told of at the stop; until then the others go on.
  const ended = Promise.all(callers);
  ended.catch(() => {});
  return {
    promised,
    stop: async () => {
      stopping = true;
      await ended;
    },
  };
}
