/** Writes one record (RFC 4180), quoted only where reading it back would otherwise change it. Ends with CRLF. */
export function formatRecord(cells: readonly string[], delimiter: string): string {
  const texts = cells.map((cell) => (mustQuote(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell));
  // A record of one blank cell would be a blank line, which is no record.
  if (texts.length === 1 && texts[0]?.trim() === '') return `"${texts[0]}"\r\n`;
  return `${texts.join(delimiter)}\r\n`;
}

function mustQuote(cell: string, delimiter: string): boolean {
  return cell.includes('"') || cell.includes('\n') || cell.includes('\r') || cell.includes(delimiter);
}
