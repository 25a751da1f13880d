import { readFileSync } from 'node:fs';
import type { Checked } from './finding.ts';

const folder = new URL('../corpus/', import.meta.url);

const lines = (name: string): string[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

export interface Fault {
  readonly sentence: string;
  /** The sentence with this fault alone put right. */
  readonly mended: string;
}

/** `Vos {apels|appels}`: as written, as it should be. `_` is a common space that must be seen. */
function faultsOf(line: string): Fault[] {
  const parts = [...line.matchAll(/\{([^|{}]*)\|([^{}]*)\}/g)];
  const write = (chosen: number | null): string => {
    let index = -1;
    return line
      .replace(/\{([^|{}]*)\|([^{}]*)\}/g, (_, wrong: string, right: string) => {
        index += 1;
        return index === chosen ? right : wrong;
      })
      .replaceAll('_', ' ');
  };
  return parts.map((_, chosen) => ({ sentence: write(null), mended: write(chosen) }));
}

export const cleanSentences = (language: 'fr' | 'en', part: '' | 'held-out.' = ''): string[] =>
  lines(`${part}clean.${language}.txt`);

export const faults = (language: 'fr' | 'en', part: '' | 'held-out.' = ''): Fault[] =>
  lines(`${part}faulty.${language}.txt`).flatMap(faultsOf);

export interface Score {
  readonly cleans: number;
  readonly falseAlarms: readonly string[];
  readonly faults: number;
  /** Mended by the first proposal, and by any. */
  readonly first: number;
  readonly any: number;
  readonly missed: readonly Fault[];
}

/** Holds a checker against sentences: alarms on clean ones, and faults that a proposal mends exactly. */
export function scoreOf(
  check: (text: string) => Checked,
  cleans: readonly string[],
  wrong: readonly Fault[],
): Score {
  const falseAlarms = cleans.flatMap((sentence) => {
    const { findings } = check(sentence);
    return findings.length === 0
      ? []
      : [
          `${sentence} ← ${findings.map((one) => `${one.rule}: ${sentence.slice(one.start, one.end)} → ${one.proposals.join('/')}`).join('; ')}`,
        ];
  });
  let first = 0;
  let any = 0;
  const missed: Fault[] = [];
  for (const fault of wrong) {
    const { findings } = check(fault.sentence);
    const mends = (which: (proposals: readonly string[]) => readonly string[]): boolean =>
      findings.some((one) =>
        which(one.proposals).some(
          (proposal) =>
            fault.sentence.slice(0, one.start) + proposal + fault.sentence.slice(one.end) === fault.mended,
        ),
      );
    if (mends((all) => all.slice(0, 1))) first += 1;
    if (mends((all) => all)) any += 1;
    else missed.push(fault);
  }
  return { cleans: cleans.length, falseAlarms, faults: wrong.length, first, any, missed };
}
