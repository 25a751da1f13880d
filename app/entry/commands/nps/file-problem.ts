import type { NpsOfFileProblem } from '../../../features/analytics/nps-of-file.ts';
import type { NumberedColumn } from '../../../platform/tabular/nearest-names.ts';
import { TableError, type TableErrorCode } from '../../../platform/tabular/table-error.ts';
import type { Wording } from './wording.ts';

export type FileProblem =
  | (NpsOfFileProblem & { readonly columns: number })
  | { readonly code: TableErrorCode; readonly file: string; readonly line: number | undefined }
  | { readonly code: 'file-not-found' | 'not-a-file' | 'not-readable'; readonly file: string }
  | { readonly code: 'bad-level'; readonly level: string }
  | { readonly code: 'bad-locale'; readonly locale: string };

const SYSTEM_CODES: Readonly<Record<string, 'file-not-found' | 'not-a-file' | 'not-readable'>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'not-a-file',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
  EIO: 'not-readable',
};

/** The expected failures of reading a file; undefined for a surprise. */
export function problemOf(error: unknown, file: string): FileProblem | undefined {
  if (error instanceof TableError) return { code: error.code, file, line: error.line };
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = SYSTEM_CODES[systemCode];
  return code && { code, file };
}

export function problemSentence(problem: FileProblem, wording: Wording): string {
  const { t } = wording;
  switch (problem.code) {
    case 'unknown-column': {
      const values = { column: wording.line(problem.column), columns: wording.count(problem.columns) };
      if (problem.nearest.length === 0) return t('problems.unknown-number', values);
      const nearest = problem.nearest.map((one) => `\n  ${listed(one, wording)}`).join('');
      return t('problems.unknown-column', values) + nearest;
    }
    case 'duplicated-column': {
      const candidates = problem.candidates.map((one) => `\n  ${listed(one, wording)}`).join('');
      const number = problem.candidates[0]?.number ?? 1;
      return t('problems.duplicated-column', { column: wording.line(problem.column), number }) + candidates;
    }
    case 'too-many-groups':
      return t('problems.too-many-groups', { column: wording.line(problem.column) });
    case 'bad-level':
      return t('problems.bad-level', { level: wording.line(problem.level) });
    case 'bad-locale':
      return t('problems.bad-locale', { locale: wording.line(problem.locale) });
    case 'unclosed-quote':
    case 'record-too-long':
      return t(`problems.${problem.code}`, { file: problem.file, line: wording.count(problem.line ?? 1) });
    default:
      return t(`problems.${problem.code}`, { file: problem.file });
  }
}

const listed = ({ number, name }: NumberedColumn, wording: Wording): string =>
  `#${number} ${wording.line(name)}`;
