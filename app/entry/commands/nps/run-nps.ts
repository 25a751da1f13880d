import { styleText } from 'node:util';
import { npsOfFile } from '../../../features/analytics/nps-of-file.ts';
import { isLocale, type Locale } from '../../../platform/i18n/locale.ts';
import { plainName, resolveColumn } from '../../../platform/tabular/column.ts';
import { fileBytes } from '../../../platform/tabular/file-bytes.ts';
import { openTable } from '../../../platform/tabular/open-table.ts';
import { type FileProblem, problemOf, problemSentence } from './file-problem.ts';
import { formatReport } from './format-report.ts';
import { showProgress } from './show-progress.ts';
import { createWording, type Wording } from './wording.ts';

export interface NpsOptions {
  score: string;
  by?: string;
  missing?: string[];
  level: string;
  locale?: string;
  json?: boolean;
}

const DONE = 0;
const REFUSED = 2;

/** Prints the figure, or why there is none; the exit code. */
export async function runNps(file: string, options: NpsOptions): Promise<number> {
  const wording = createWording(localeOf(options), (style, text) => styleText(style, text));
  const fail = (problem: FileProblem): number => {
    const message = problemSentence(problem, wording);
    if (options.json) process.stdout.write(`${JSON.stringify({ error: { code: problem.code, message } })}\n`);
    else process.stderr.write(`${message}\n`);
    return REFUSED;
  };
  if (options.locale !== undefined && !isLocale(options.locale)) {
    return fail({ code: 'bad-locale', locale: options.locale });
  }
  const level = levelOf(options.level);
  if (level === undefined) return fail({ code: 'bad-level', level: options.level });
  try {
    const answer = await figureOf(file, { ...options, level }, wording);
    if ('problem' in answer) return fail(answer.problem);
    process.stdout.write(answer.text);
    return DONE;
  } catch (error) {
    const problem = problemOf(error, file);
    if (!problem) throw error;
    return fail(problem);
  }
}

type ParsedOptions = Omit<NpsOptions, 'level'> & { level: number };

async function figureOf(
  file: string,
  options: ParsedOptions,
  wording: Wording,
): Promise<{ text: string } | { problem: FileProblem }> {
  const progress = showProgress(process.stderr, wording);
  try {
    const table = await openTable(fileBytes(file, progress.report));
    try {
      const outcome = await npsOfFile(table, options);
      if (!outcome.ok) return { problem: { ...outcome.problem, columns: table.header.length } };
      if (options.json) return { text: `${JSON.stringify(outcome.value)}\n` };
      const by = options.by === undefined ? undefined : resolveColumn(table.header, options.by);
      const byName = by?.ok ? plainName(table.header[by.index] as string) : '';
      return { text: formatReport(outcome.value, byName, wording) };
    } finally {
      await table.close();
    }
  } finally {
    progress.clear();
  }
}

function localeOf(options: NpsOptions): Locale {
  if (isLocale(options.locale)) return options.locale;
  const terminal = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return terminal.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** With a comma too: the decimal sign of half of those who type it. */
function levelOf(text: string): number | undefined {
  const level = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  return level > 0 && level < 1 ? level : undefined;
}
