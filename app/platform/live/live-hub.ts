import type { OrgId } from '../actor.ts';

export const LIVE_TOPICS = ['responses', 'cases', 'mails', 'invitations', 'contacts', 'imports'] as const;

export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** What an open screen is told: which kind of thing changed. It then asks for it again. */
export interface LiveEvent {
  readonly topic: LiveTopic;
  readonly surveyId?: string;
}

type Listener = (event: LiveEvent) => void;

/** Passes events to the open screens of one organization, in this process. */
export class LiveHub {
  readonly #listeners = new Map<OrgId, Set<Listener>>();

  publish(orgId: OrgId, event: LiveEvent): void {
    for (const listener of this.#listeners.get(orgId) ?? []) listener(event);
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
