import { styleText } from 'node:util';
import type { Finding, FindingState } from '../../../platform/doctor/finding.ts';
import { alignColumns } from '../nps/align-columns.ts';
import type { Wording } from './wording.ts';

export interface SaidFinding {
  readonly check: string;
  readonly state: FindingState;
  readonly name: string;
  readonly what: string;
  readonly todo: string | null;
}

const MARKS = { ok: '✓', warn: '!', fail: '✗' } as const;
const COLOURS = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

export function sayFinding({ check, state, what, todo, values }: Finding, { t }: Wording): SaidFinding {
  return {
    check,
    state,
    name: t(`doctor.${check}.name`),
    what: t(what, values),
    todo: todo === null ? null : t(todo, values),
  };
}

/** A line for each look, and under the ones that are not well what to do. */
export function describeFindings(findings: readonly SaidFinding[], { t }: Wording): string {
  const lines = alignColumns(
    findings.map(({ state, name, what }) => [`${MARKS[state]} ${t(`doctor.state.${state}`)}`, name, what]),
    ['left', 'left', 'left'],
  );
  const shown = findings.flatMap(({ state, todo }, i) => {
    const line = styleText(COLOURS[state], lines[i] as string, { stream: process.stdout });
    return todo === null ? [line] : [line, `    → ${todo}`];
  });
  const count = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  const [fails, warns] = [count('fail'), count('warn')];
  const sum =
    fails > 0
      ? t('doctor.sum.fail', { count: fails })
      : warns > 0
        ? t('doctor.sum.warn', { count: warns })
        : t('doctor.sum.ok');
  return [...shown, '', sum].join('\n');
}
