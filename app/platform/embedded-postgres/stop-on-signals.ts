const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A command that is interrupted still stops what it started, and then ends as it would have. Where the command
 * handles signals itself, that is left to it. Returns how to undo this.
 */
export function stopOnSignals(stop: () => Promise<void>): () => void {
  const forget = () => {
    for (const name of SIGNALS) process.off(name, onSignal);
  };
  function onSignal(name: NodeJS.Signals): void {
    if (process.listenerCount(name) > 1) return;
    const end = () => {
      forget();
      process.kill(process.pid, name);
    };
    stop().then(end, end);
  }
  for (const name of SIGNALS) process.on(name, onSignal);
  return forget;
}
