import { type RefObject, useMemo, useState } from 'react';
import type { Finding } from '../contract.ts';
import { type Change, mendAll } from './mend-text.ts';
import { replaceText } from './replace-text.ts';

/** Two faults are the same when the same word is blamed for the same reason, wherever it stands. */
const keyOf = (text: string, { start, end, message }: Finding): string =>
  `${text.slice(start, end)}\n${message}`;

export interface Faults {
  readonly findings: readonly Finding[];
  readonly active: Finding | null;
  readonly index: number;
  /** Its word is chosen in the text: one key puts it right, where otherwise that key would break the line. */
  readonly isChosen: boolean;
  open(finding: Finding | null): void;
  /** The fault at the caret, if any. */
  openAtCaret(): void;
  step(by: 1 | -1): void;
  replace(finding: Finding, proposal: string): void;
  replaceAtCaret(): boolean;
  /** Puts the chosen one right, or leaves it where there is nothing to put there; then on to the next. */
  goOn(): void;
  ignore(finding: Finding): void;
  all: Change | null;
  mend(): void;
}

/** Which fault is looked at, and what is done about it. */
export function useFaults(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  found: readonly Finding[],
): Faults {
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const [activeAt, setActiveAt] = useState<number | null>(null);
  const [isChosen, choose] = useState(false);
  const findings = useMemo(
    () => found.filter((one) => !ignored.has(keyOf(text, one))),
    [found, ignored, text],
  );
  const active = findings.find((one) => one.start === activeAt) ?? null;
  const all = useMemo(() => mendAll(text, findings), [text, findings]);

  const select = (finding: Finding | null): void => {
    setActiveAt(finding?.start ?? null);
    choose(finding !== null);
    if (finding === null || area.current === null) return;
    area.current.focus({ preventScroll: true });
    area.current.setSelectionRange(finding.start, finding.end);
    area.current.parentElement
      ?.querySelector(`mark[data-at="${finding.start}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  };
  const atCaret = (): Finding | null => {
    const caret = area.current?.selectionStart ?? -1;
    return findings.find((one) => one.start <= caret && caret <= one.end) ?? null;
  };
  const replace = (finding: Finding, proposal: string): void => {
    if (area.current === null) return;
    const { start, end } = finding;
    const next = findings.find((one) => one.start >= end);
    replaceText(area.current, { start, end, text: proposal });
    // On to the next one: it moved by what was put in place.
    const by = proposal.length - (end - start);
    setActiveAt(next === undefined ? null : next.start + by);
    if (next === undefined) choose(false);
    else if (isChosen) area.current.setSelectionRange(next.start + by, next.end + by);
  };
  const step = (by: 1 | -1): void => {
    const caret = area.current?.selectionStart ?? 0;
    const from = active === null ? null : findings.indexOf(active);
    const next = findings.findIndex((one) => one.start >= caret);
    const at =
      from !== null ? from + by : by === 1 ? Math.max(0, next) : (next === -1 ? findings.length : next) - 1;
    select(findings.at(at % Math.max(1, findings.length)) ?? null);
  };
  return {
    findings,
    active,
    index: active === null ? 0 : findings.indexOf(active) + 1,
    open: select,
    isChosen: isChosen && active !== null,
    openAtCaret: () => {
      setActiveAt(atCaret()?.start ?? null);
      choose(false);
    },
    step,
    replace,
    replaceAtCaret: () => {
      const finding = active ?? atCaret();
      const proposal = finding?.proposals[0];
      if (finding === null || proposal === undefined) return false;
      replace(finding, proposal);
      return true;
    },
    goOn: () => {
      const [proposal] = active?.proposals ?? [];
      if (active === null || proposal === undefined) step(1);
      else replace(active, proposal);
    },
    ignore: (finding) => {
      const next = findings.find((one) => one.start >= finding.end) ?? null;
      setIgnored(new Set([...ignored, keyOf(text, finding)]));
      select(next);
      if (next === null) area.current?.focus();
    },
    all,
    mend: () => {
      if (all === null || area.current === null) return;
      setActiveAt(null);
      replaceText(area.current, all);
    },
  };
}
