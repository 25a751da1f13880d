import { utf8CellText } from './cell-text.ts';
import { RecordScanner } from './record-scanner.ts';

/** What stands between cells, the rarer in ordinary text first: the first wins where two split a file equally. */
const CANDIDATES = ['\t', ';', '|', ','] as const;

export type Delimiter = (typeof CANDIDATES)[number];

/** Enough records to see a habit, few enough to cost nothing. */
const SAMPLE_RECORDS = 200;

export interface DetectedDelimiter {
  readonly delimiter: Delimiter;
  /** The first record is the line `sep=;` by which spreadsheets are told. */
  readonly isHinted: boolean;
}

/**
 * Finds what separates the cells: the delimiter by which, outside quotes, most of the first records have the same
 * number of cells, and few cells go on after their closing quote. A file that none of them splits has one column.
 * `complete`: the sample is the whole file.
 */
export function detectDelimiter(sample: Uint8Array, complete: boolean): DetectedDelimiter {
  const hint = /^sep=([,;|\t])[\r\n]/i.exec(Buffer.from(sample.subarray(0, 8)).toString('latin1'));
  if (hint) return { delimiter: hint[1] as Delimiter, isHinted: true };
  let best: Delimiter = ',';
  let bestAgreement = 0;
  let bestWidth = 1;
  for (const delimiter of CANDIDATES) {
    const { widths, tornShare } = firstRecords(sample, delimiter, complete);
    const [width = 1, ...others] = widths;
    const agreement = width === 1 ? 0 : shareOfCommonest(others) * (1 - tornShare);
    if (agreement > bestAgreement || (agreement === bestAgreement && width > bestWidth)) {
      best = delimiter;
      bestAgreement = agreement;
      bestWidth = width;
    }
  }
  return { delimiter: best, isHinted: false };
}

/** How many cells the first records have; the header alone when the sample ends before it does. */
function firstRecords(sample: Uint8Array, delimiter: Delimiter, complete: boolean) {
  const scanner = new RecordScanner(delimiter.charCodeAt(0), utf8CellText);
  scanner.push(sample);
  const records = scanner.read(SAMPLE_RECORDS);
  if (complete || records.length === 0) {
    scanner.push(Buffer.from('\n'));
    records.push(...scanner.read(1));
  }
  const widths = records.map((record) => record.cells.length);
  return { widths, tornShare: Math.min(1, scanner.tornCells / Math.max(1, records.length)) };
}

/** 1 when there is nothing to disagree, 0 when the commonest is not to be split at all. */
function shareOfCommonest(widths: readonly number[]): number {
  if (widths.length === 0) return 1;
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  const [width, count] = [...times].reduce((one, other) => (other[1] > one[1] ? other : one));
  return width === 1 ? 0 : count / widths.length;
}
