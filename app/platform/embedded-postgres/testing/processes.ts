import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { waitUntil } from '../wait-until.ts';

export interface ScriptRun {
  pid: number;
  child: ChildProcess;
  /** Every line it printed so far. */
  lines: string[];
  /** Waits for a line that begins so and returns what follows; fails with all that was printed. */
  said(beginning: string): Promise<string>;
  say(line: string): void;
  end(signal: NodeJS.Signals): Promise<void>;
  ended(): Promise<{ code: number | null; signal: string | null }>;
}

const PATIENCE_MS = 20_000;

/** Runs a script of this folder as a process of its own, and kills it after the test. */
export function runScript(name: string, args: string[], options: SpawnOptions = {}): ScriptRun {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: 'pipe', ...options });
  const lines = collectLines(child);
  const exit = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const run: ScriptRun = {
    pid: child.pid ?? 0,
    child,
    lines,
    async said(beginning) {
      const find = () => lines.find((line) => line.startsWith(beginning));
      const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
      await waitUntil(() => find() !== undefined || hasEnded(), PATIENCE_MS);
      const line = find();
      if (line === undefined) throw new Error(`"${beginning}" was never said, but:\n${lines.join('\n')}`);
      return line.slice(beginning.length).trim();
    },
    say: (line) => child.stdin?.write(`${line}\n`),
    async end(signal) {
      child.kill(signal);
      await exit;
    },
    ended: () => exit,
  };
  onTestFinished(() => (child.kill('SIGKILL') ? run.end('SIGKILL') : undefined));
  return run;
}

function collectLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
  }
  return lines;
}
