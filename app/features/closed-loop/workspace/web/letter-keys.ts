const STORED = 'boucle.letter-keys';

/** Whether single letters do something on the desk, on this device. */
export function areLetterKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export function turnLetterKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
}
