/** What a person may write; the field stops there, and so do we. */
const COMMENT_MAX = 5_000;

export interface ReadForm {
  readonly score: number | null;
  /** null when the form had no field for it, or it was left blank. */
  readonly comment: string | null;
  readonly isTooLong: boolean;
  readonly nonce: string;
  readonly hasScript: boolean;
  readonly gesture: string | null;
  readonly step: 'score' | 'reason';
}

const GESTURES = new Set(['pointerdown', 'touchstart', 'keydown']);

/** Reads the posted form; whatever it holds, a form comes out. */
export function readForm(body: unknown): ReadForm {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof fields[name] === 'string' ? (fields[name] as string) : '');
  const score = text('score');
  const comment = text('comment').replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim();
  return {
    score: /^(\d|10)$/.test(score) ? Number(score) : null,
    comment: comment === '' ? null : comment,
    isTooLong: comment.length > COMMENT_MAX,
    nonce: text('nonce'),
    hasScript: text('js') === '1',
    gesture: GESTURES.has(text('gesture')) ? text('gesture') : null,
    step: text('step') === 'score' ? 'score' : 'reason',
  };
}
