import { useState } from 'react';
import { type Draft, keepDraft, readDraft } from './drafts.ts';

/** What is being written on a case, kept at each key. */
export function useDraft(memberId: string, caseId: string) {
  const [draft, setDraft] = useState(() => readDraft(memberId, caseId));
  const change = (part: Partial<Draft>): void =>
    setDraft((before) => {
      const after = { ...before, ...part };
      keepDraft(memberId, caseId, after);
      return after;
    });
  return [draft, change] as const;
}
