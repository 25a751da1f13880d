import type { MessageValues } from '../i18n/translate.ts';

export type BackupProblemCode =
  | 'nothing-there'
  | 'file-exists'
  | 'file-not-found'
  | 'not-a-backup'
  | 'newer-format'
  | 'newer-version'
  | 'damaged'
  | 'not-empty'
  | 'not-utf8'
  | 'cannot-connect'
  | 'no-space';

/** Why there is no backup, or why one is not restored. The command says it in the reader's language. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode;
  readonly values: MessageValues;

  constructor(code: BackupProblemCode, values: MessageValues = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}
