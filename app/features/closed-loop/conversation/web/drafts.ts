/** What somebody is writing on a case, before it is sent. */
export interface Draft {
  readonly subject: string | null;
  readonly text: string;
  /** The newest message when they began; `undefined` while nothing is written. */
  readonly seen: string | null | undefined;
  readonly note: string;
  readonly summary: string;
}

export const EMPTY_DRAFT: Draft = { subject: null, text: '', seen: undefined, note: '', summary: '' };

const PREFIX = 'boucle.draft.';

/** Whoever comes back later begins anew: these are words about customers, on a machine that others may use. */
const KEPT_MS = 14 * 86_400_000;

const keyOf = (memberId: string, caseId: string) => `${PREFIX}${memberId}.${caseId}`;

/** On this machine, for this member and case: a reload, a crash or a cut line loses nothing. */
export function readDraft(memberId: string, caseId: string): Draft {
  try {
    return draftOf(JSON.parse(localStorage.getItem(keyOf(memberId, caseId)) ?? 'null'));
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Another version of the page may have kept it. */
function draftOf(kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null) return EMPTY_DRAFT;
  const given = kept as Record<string, unknown>;
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : null);
  return {
    subject: text('subject'),
    text: text('text') ?? '',
    seen: given['seen'] === null ? null : (text('seen') ?? undefined),
    note: text('note') ?? '',
    summary: text('summary') ?? '',
  };
}

export function keepDraft(memberId: string, caseId: string, draft: Draft): void {
  const isEmpty = [draft.text, draft.note, draft.summary].every((text) => text.trim() === '');
  try {
    if (isEmpty) localStorage.removeItem(keyOf(memberId, caseId));
    else localStorage.setItem(keyOf(memberId, caseId), JSON.stringify({ ...draft, at: Date.now() }));
  } catch {
    // A browser that keeps nothing is its owner's choice; what is written stays on the screen.
  }
}

/** Those that are old, or all of them: whoever signs out leaves no customer's name behind. */
export function forgetDrafts(which: 'old' | 'all'): void {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { at?: number } | null;
      if (which === 'all' || (kept?.at ?? 0) < Date.now() - KEPT_MS) localStorage.removeItem(key);
    }
  } catch {
    localStorage.clear();
  }
}
