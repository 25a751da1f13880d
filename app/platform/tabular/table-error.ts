export type TableErrorCode =
  /** An Excel workbook, an archive, a PDF…: bytes that hold no text. */
  | 'not-text'
  /** Nothing in it, not even a header. */
  | 'empty-table'
  /** A quote that no other quote closes: every record after it would be swallowed. */
  | 'unclosed-quote'
  /** A record so long that a quote was surely left open. */
  | 'record-too-long';

/** Why a file cannot be read as a table. Thrown, because it may come up after a million good records. */
export class TableError extends Error {
  readonly code: TableErrorCode;
  /** The physical line that the trouble starts on. */
  readonly line: number | undefined;

  constructor(code: TableErrorCode, message: string, line?: number) {
    super(message);
    this.name = 'TableError';
    this.code = code;
    this.line = line;
  }
}
