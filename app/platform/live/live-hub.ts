import type { OrgId } from '../actor.ts';

export const LIVE_TOPICS = [
  'responses',
  'cases',
  'presence',
  'mails',
  'invitations',
  'contacts',
  'imports',
  'voices',
  // Who may listen: each open stream asks again, and passes nothing on.
  'access',
] as const;

export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** Somebody has something to see to from now on: their open screens say so. */
export interface LiveAlert {
  readonly userId: string;
  readonly subjectId: string;
  readonly kind: 'case-given' | 'case-escalated' | 'letter-returned';
}

/** What an open screen is told: which kind of thing changed. It then asks for it again. */
export interface LiveEvent {
  readonly topic: LiveTopic;
  readonly surveyId?: string;
  readonly alert?: LiveAlert;
}

type Listener = (event: LiveEvent) => void;
type Forward = (orgId: OrgId, event: LiveEvent) => void;

/** Passes events to the open screens of one organization, in this process and, where one forwards, in the others. */
export class LiveHub {
  readonly #listeners = new Map<OrgId, Set<Listener>>();
  #forward: Forward | null = null;

  publish(orgId: OrgId, event: LiveEvent): void {
    this.receive(orgId, event);
    this.#forward?.(orgId, event);
  }

  /** What another process published. */
  receive(orgId: OrgId, event: LiveEvent): void {
    for (const listener of this.#listeners.get(orgId) ?? []) listener(event);
  }

  /** Something was missed, and nobody knows what: every screen asks for all it shows. */
  receiveAnything(): void {
    for (const orgId of this.#listeners.keys()) {
      for (const topic of LIVE_TOPICS) this.receive(orgId, { topic });
    }
  }

  forwardTo(forward: Forward | null): void {
    this.#forward = forward;
  }

  /** Returns the way to stop listening. */
  subscribe(orgId: OrgId, listener: Listener): () => void {
    const listeners = this.#listeners.get(orgId) ?? new Set();
    this.#listeners.set(orgId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(orgId);
    };
  }
}
