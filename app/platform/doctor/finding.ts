import type { MessageValues } from '../i18n/translate.ts';

export type FindingState = 'ok' | 'warn' | 'fail';

/** What one look found: keys of sentences, so that whoever shows it chooses the language. */
export interface Finding {
  /** What was looked at; the key of its name as well. */
  readonly check: string;
  readonly state: FindingState;
  readonly what: string;
  /** What to do about it. */
  readonly todo: string | null;
  readonly values: MessageValues;
}

type Said = (code: string, values?: MessageValues) => Finding;

/** The ways a check reports: `doctor.<check>.<code>` says what, and `….todo` what to do about it. */
export function reporter(check: string): Readonly<Record<FindingState, Said>> {
  const say =
    (state: FindingState): Said =>
    (code, values = {}) => {
      const what = `doctor.${check}.${code}`;
      return { check, state, what, todo: state === 'ok' ? null : `${what}-todo`, values };
    };
  return { ok: say('ok'), warn: say('warn'), fail: say('fail') };
}
