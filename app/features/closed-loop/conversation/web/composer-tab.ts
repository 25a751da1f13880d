import type { Conversation } from '../contract.ts';
import type { Draft } from './drafts.ts';

/** What each tab of the composer is given. */
export interface ComposerTab {
  readonly caseId: string;
  readonly conversation: Conversation;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}
