/** False when there is no such process any more. */
export function signalProcess(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    // Somebody else's process has the number.
    if (name === 0) return true;
    throw error;
  }
}
