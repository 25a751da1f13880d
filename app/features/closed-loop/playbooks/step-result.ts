import type { SkipReason } from './run-contract.ts';

/** What a step did, in ids; or why it was passed over. */
export interface StepResult {
  readonly reason: SkipReason | null;
  readonly details: Readonly<Record<string, string>>;
}
