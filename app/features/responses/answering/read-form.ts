import type { SurveyKind } from '../../surveys/contract.ts';
import { isOnScale } from '../../surveys/scale.ts';
import type { FormSigns } from './evidence.ts';

/** A long letter. More is told, never cut. */
export const COMMENT_MAX = 20_000;

export interface ReadForm extends FormSigns {
  readonly score: number | null;
  /** undefined when the form had no field for it; null when it was left blank. */
  readonly comment: string | null | undefined;
  readonly isTooLong: boolean;
  readonly nonce: string;
  readonly step: 'score' | 'reason';
}

/** As the form and the mail's links write it: `07` is somebody's own. */
const SCORE = /^(?:0|[1-9]\d?)$/;
const GESTURE = /^(?:pointerdown|touchstart|keydown|click) \d{1,9}$/;

/** A score of the survey's scale. Another one is none: the page asks. */
export function readScore(kind: SurveyKind, text: unknown): number | null {
  const score = typeof text === 'string' && SCORE.test(text) ? Number(text) : null;
  return score !== null && isOnScale(kind, score) ? score : null;
}

/** Reads the posted form; whatever it holds, a form comes out. */
export function readForm(kind: SurveyKind, body: unknown): ReadForm {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof fields[name] === 'string' ? (fields[name] as string) : '');
  // PostgreSQL's text cannot hold NUL, and browsers send line ends of two characters.
  const comment = text('comment').replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim();
  return {
    score: readScore(kind, fields.score),
    comment: fields.comment === undefined ? undefined : comment || null,
    isTooLong: comment.length > COMMENT_MAX,
    nonce: text('nonce'),
    hasScript: text('js') === '1',
    gesture: GESTURE.test(text('gesture')) ? text('gesture') : null,
    step: fields.comment === undefined ? 'score' : 'reason',
  };
}
