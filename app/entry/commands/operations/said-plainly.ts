import { BackupProblem } from '../../../platform/backup/backup-problem.ts';
import { CommandError } from '../../console.ts';
import type { Wording } from './wording.ts';

/** What PostgreSQL or the network say to somebody who may not come in. */
const NO_ENTRY = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|28\d{3}|28P01|3D000)$/;

/** Runs a command's work; what a person can mend becomes a sentence in their language. */
export async function saidPlainly<T>(wording: Wording, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, file, wording) ?? error;
  }
}

function explain(error: unknown, file: string, { t }: Wording): CommandError | null {
  if (error instanceof BackupProblem) return new CommandError(t(`problems.${error.code}`, error.values));
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new CommandError(t(`problems.${syscall === 'open' ? 'not-readable' : 'not-writable'}`, { file }));
  }
  if (NO_ENTRY.test(String(code))) {
    const reason = (error as Error).message || String(code);
    return new CommandError(t('problems.cannot-connect', { reason }));
  }
  return null;
}
