/** What a single request tells of who made it. */
export type Signal = 'scanner-agent' | 'scanner-network' | 'after-delivery';

/** What was done with the link of an invitation. Every request leaves one. */
export interface Touch {
  readonly at: Date;
  readonly kind: 'open' | 'head' | 'trap' | 'submit';
  /** The score of the link that was followed, or of the form that was sent. */
  readonly score: number | null;
  readonly signals: readonly Signal[];
}
