import { TableError } from '../../platform/tabular/table-error.ts';

export interface FileFailure {
  /** In the catalogue, under `failures`. */
  readonly code: string;
  readonly line: number;
}

/** Why a file could not be read to its end; null for a surprise. */
export function failureOf(error: unknown): FileFailure | null {
  if (error instanceof TableError) return { code: error.code, line: error.line ?? 1 };
  return (error as { code?: unknown }).code === 'ENOENT' ? { code: 'no-file', line: 1 } : null;
}
