import type { MessageValues } from './i18n/translate.ts';

export type ProblemCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'key-reused'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** An expected failure: what went wrong, in words of the message catalogue, and where. */
export interface Problem {
  readonly code: ProblemCode;
  /** Key of the sentence in the catalogue `problems`. */
  readonly message: string;
  readonly values?: MessageValues;
  /** Field path → key of its sentence. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export function refused(
  code: ProblemCode,
  message: string,
  more: Omit<Problem, 'code' | 'message'> = {},
): Outcome<never> {
  return { ok: false, problem: { code, message, ...more } };
}
