import { type Evidence, readEvidence } from './human-evidence.ts';

/** A long letter. More is a mistake, and is told rather than cut. */
export const COMMENT_MAX = 20_000;

/** What a form of the survey page says. */
export interface AnswerForm {
  readonly score: number | null;
  /** undefined: this form did not ask; null: it asked, and nothing was written. */
  readonly comment: string | null | undefined;
  readonly nonce: string;
  readonly evidence: Evidence;
}

const SCORE = /^(?:10|[0-9])$/;

export const readScore = (text: string | undefined): number | null =>
  text !== undefined && SCORE.test(text) ? Number(text) : null;

/** Of a field or parameter given several times, the last. */
export function fieldOf(fields: unknown, name: string): string | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const given: unknown = (fields as Record<string, unknown>)[name];
  const value: unknown = Array.isArray(given) ? given.at(-1) : given;
  return typeof value === 'string' ? value : undefined;
}

export function readAnswerForm(body: unknown): AnswerForm {
  const comment = fieldOf(body, 'comment');
  return {
    score: readScore(fieldOf(body, 'score')),
    comment: comment === undefined ? undefined : tidy(comment) || null,
    nonce: fieldOf(body, 'nonce') ?? '',
    evidence: readEvidence(fieldOf(body, 'js'), fieldOf(body, 'gesture')),
  };
}

/** PostgreSQL's text cannot hold NUL, and browsers send line ends of two characters. */
const tidy = (text: string): string => text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim();
