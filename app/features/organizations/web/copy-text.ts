/** Copies a text that a field shows; where the clipboard is closed to pages, selects it for the keyboard. */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages served without TLS have no clipboard.
    field?.focus();
    field?.select();
    return false;
  }
}
