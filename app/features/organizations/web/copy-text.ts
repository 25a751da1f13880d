/** Copies a text that an element shows; where the clipboard is closed to pages, selects it for the keyboard. */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages served without TLS have no clipboard.
    if (shown instanceof HTMLInputElement) {
      shown.focus();
      shown.select();
    } else if (shown !== null) window.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
